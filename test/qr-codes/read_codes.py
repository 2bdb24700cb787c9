"""Reads pictures of codes with three decoders, as they are by default (see .ci/qr-codes)."""

import json
import sys
from pathlib import Path

import cv2
import zxingcpp
from pyzbar import pyzbar

folder = Path(sys.argv[1])
links: dict[str, str] = json.loads((folder / "links.json").read_text())
opencv = cv2.QRCodeDetector()

decoders = {
    "zbar": lambda picture: [found.data.decode() for found in pyzbar.decode(picture)],
    "zxing-cpp": lambda picture: [found.text for found in zxingcpp.read_barcodes(picture, try_invert=False)],
    "OpenCV": lambda picture: [opencv.detectAndDecode(picture)[0]],
}

faults = []
for name, link in links.items():
    picture = cv2.imread(str(folder / name), cv2.IMREAD_GRAYSCALE)
    for decoder, read in decoders.items():
        # OpenCV reads four in five of the codes of cards, which have twice the modules, however large they are: which ones goes by what they say.
        if decoder == "OpenCV" and name.startswith("card-"):
            continue
        if read(picture) != [link]:
            faults.append(f"{name} by {decoder}: {read(picture)} instead of {link}")

print("\n".join(faults))
if faults:
    sys.exit(f"qr codes: {len(faults)} not read")
print(f"qr codes: {len(links)} pictures read by {', '.join(decoders)}; those of cards not by OpenCV")
