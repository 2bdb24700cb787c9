#!/usr/bin/env bash
# Three engines with DynamoDB's interface, and for each a conditional or compound update in which the other two disagree with it.
#
# Guessed before: conditions and updates are what such an engine is for, so all three do the same on the same items.
# Seen with dynalite 4.0.0, moto 5.2.5 and MiniStack 1.5.33:
# - dynalite: `a >= b` holds of two attributes that are both absent, and what it was to guard is written; to the others it does not hold.
# - moto: an update that it refuses because of its second part keeps its first one, where an update is all or nothing.
# - MiniStack: `SET word[0] = :one`, where `word` is a text and no list, is taken and changes nothing, which who asked takes for done.
set -euo pipefail
folder=$(mktemp -d)
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; wait; rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dynalite@4.0.0 >/dev/null
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check 'moto[server,dynamodb]==5.2.5' ministack==1.5.33 boto3==1.43.106
read -r one two three < <(python/bin/python -c '
import socket
held = [socket.create_server(("127.0.0.1", 0)) for _ in range(3)]
print(*(each.getsockname()[1] for each in held))')
node -e "require('dynalite')({ createTableMs: 0 }).listen($one, '127.0.0.1')" &
started+=($!)
python/bin/moto_server -H 127.0.0.1 -p "$two" >moto.log 2>&1 &
started+=($!)
GATEWAY_PORT=$three BIND_HOST=127.0.0.1 IOT_MTLS_ENABLED=0 SFTP_ENABLED=0 LAMBDA_EXECUTOR=local MINISTACK_REGION=eu-central-1 \
  S3_DATA_DIR="$folder" STATE_DIR="$folder" TMPDIR="$folder" python/bin/ministack >ministack.log 2>&1 &
started+=($!)
cat >ask.py <<'PY'
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, EndpointConnectionError

ports = dict(zip(("dynalite", "moto", "MiniStack"), sys.argv[1:]))
key = {"id": {"S": "session"}}
numbers = {":one": {"N": "1"}}
asked = {
    "a >= b, both absent": {"UpdateExpression": "SET c = :one", "ConditionExpression": "a >= b", "ExpressionAttributeValues": numbers},
    "SET c, then ADD to a text": {"UpdateExpression": "SET c = :one ADD word :one", "ExpressionAttributeValues": numbers},
    "SET word[0], word being a text": {"UpdateExpression": "SET word[0] = :one", "ExpressionAttributeValues": numbers},
}


def client(port):
    made = boto3.client(
        "dynamodb", endpoint_url=f"http://127.0.0.1:{port}", region_name="eu-central-1", aws_access_key_id="test",
        aws_secret_access_key="test", config=Config(retries={"max_attempts": 0}, connect_timeout=5, read_timeout=20))
    until = time.monotonic() + 120
    while True:
        try:
            made.list_tables()
            return made
        except (EndpointConnectionError, ClientError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def done(engine, request):
    engine.put_item(TableName="items", Item={**key, "word": {"S": "text"}})
    try:
        engine.update_item(TableName="items", Key=key, **request)
        answer = "taken"
    except ClientError as error:
        answer = error.response["Error"]["Code"].removesuffix("Exception")
    item = engine.get_item(TableName="items", Key=key, ConsistentRead=True)["Item"]
    return f"{answer}, {'changed' if item != {**key, 'word': {'S': 'text'}} else 'unchanged'}"


seen = {}
for name, port in ports.items():
    engine = client(port)
    engine.create_table(
        TableName="items", BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])
    engine.get_waiter("table_exists").wait(TableName="items", WaiterConfig={"Delay": 1, "MaxAttempts": 30})
    seen[name] = {what: done(engine, request) for what, request in asked.items()}
for what in asked:
    print(what + ": " + "; ".join(f"{name} {of[what]}" for name, of in seen.items()))
refused, invalid = "ConditionalCheckFailed, unchanged", "Validation, unchanged"
right = dict(zip(asked, (refused, invalid, invalid)))
known = {
    "dynalite": {**right, "a >= b, both absent": "taken, changed"},
    "moto": {**right, "SET c, then ADD to a text": "Validation, changed"},
    "MiniStack": {**right, "SET word[0], word being a text": "taken, unchanged"},
}
sys.exit(seen != known)
PY
npm ls | tail -n +2
python/bin/python -m pip list --disable-pip-version-check 2>/dev/null | grep -E '^(moto|ministack|boto3) '
python/bin/python ask.py "$one" "$two" "$three"
