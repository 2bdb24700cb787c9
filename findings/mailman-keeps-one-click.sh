#!/usr/bin/env bash
# A mailing list takes the address behind "unsubscribe" out of a mail and leaves the promise that one click on it will do.
#
# Guessed before: Mailman puts its own List-Unsubscribe into each mail that passes, and takes the List-Unsubscribe-Post of the mail's sender away
# with the old one, since RFC 8058 (3.1) has the second header only beside an https address in the first.
# Seen with mailman 3.3.10, its handler for these headers run on a mail with both: List-Unsubscribe is a mailto of the list alone, and
# List-Unsubscribe-Post: List-Unsubscribe=One-Click is still there, about an address to which nothing can be posted.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check mailman==3.3.10
cat >pass.py <<'PY'
import sys
from email import message_from_string
from importlib.metadata import version
from types import SimpleNamespace

from mailman.email.message import Message
from mailman.handlers import rfc_2369
from mailman.interfaces.archiver import ArchivePolicy

sent = """\
From: Training feedback <feedback@example.org>
To: team@lists.example.com
Subject: Results
List-Unsubscribe: <https://feedback.example.org/stop/abc>
List-Unsubscribe-Post: List-Unsubscribe=One-Click

Results
"""
team = SimpleNamespace(
    include_rfc2369_headers=True,
    list_name="team",
    mail_host="lists.example.com",
    description="",
    request_address="team-request@lists.example.com",
    owner_address="team-owner@lists.example.com",
    leave_address="team-leave@lists.example.com",
    join_address="team-join@lists.example.com",
    posting_address="team@lists.example.com",
    allow_list_posts=True,
    archive_policy=ArchivePolicy.never,
)
mail = message_from_string(sent, Message)
rfc_2369.process(team, mail, {})
print(f"mailman {version('mailman')}")
seen = {name: mail.get_all(name) for name in ("List-Unsubscribe", "List-Unsubscribe-Post")}
for name, values in seen.items():
    print(f"{name}: {values}")
sys.exit(
    seen
    != {"List-Unsubscribe": ["<mailto:team-leave@lists.example.com>"], "List-Unsubscribe-Post": ["List-Unsubscribe=One-Click"]}
)
PY
python/bin/python pass.py
