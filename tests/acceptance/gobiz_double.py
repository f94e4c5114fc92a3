#!/usr/bin/env python3
"""A GoBiz of our own, written from GATEWAYS.md alone and sharing no code with the sandbox, so that one misreading is
not made twice. Prints its port; misbehaves as POST /control says. Loopback only."""
import base64
import hashlib
import json
import socket
import struct
import sys
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

sys.dont_write_bytecode = True
from double_parts import crc16, tlv  # noqa: E402

LOCK = threading.Lock()
STATE = {"tokens": {}, "by_key": {}, "by_id": {}, "plan": {}, "seen": [], "token_life": 3600}


def qris(amount, plan):
    if plan.get("qr") == "wrong_amount":
        amount += 1000
    body = (tlv("00", "01") + tlv("01", "11" if plan.get("qr") == "static" else "12")
            + tlv("26", tlv("00", "COM.GO-JEK.WWW") + tlv("01", "936009140000000000") + tlv("02", "G000000000") + tlv("03", "UMI"))
            + tlv("51", tlv("00", "ID.CO.QRIS.WWW") + tlv("02", "ID1020000000001") + tlv("03", "UMI"))
            + tlv("52", "5812") + tlv("53", "840" if plan.get("qr") == "currency" else "360") + tlv("58", "ID")
            + tlv("59", "WARUNG UJI") + tlv("60", "JAKARTA") + tlv("61", "10110")
            + tlv("62", tlv("50", str(uuid.uuid4())) + tlv("07", "A01")))
    if plan.get("qr") != "static":
        body += tlv("54", "%d.00" % amount if plan.get("decimals") else str(amount))
    body += "6304"
    crc = crc16(body.encode())
    if plan.get("qr") == "bad_crc":
        crc ^= 0x0101
    return body + "%04X" % crc


def now():
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, document, raw=None, headers=()):
        body = raw if raw is not None else json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json" if raw is None else "text/html")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def wrong(self, status, title, message):
        self.answer(status, {"success": False, "errors": [{"message_title": title, "message": message}]})

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def authorised(self):
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        with LOCK:
            if STATE["plan"].get("unauthorised", 0) > 0:
                STATE["plan"]["unauthorised"] -= 1
                STATE["tokens"].pop(token, None)
            ok = STATE["tokens"].get(token, 0) > time.time()
        if not ok:
            self.wrong(401, "Session Expired", "HTTP_401")
        return ok

    def fault(self, name, after=False):
        """True when the answer was replaced by a planned fault."""
        with LOCK:
            plan = STATE["plan"]
            fault = plan.get(name)
            if fault and plan.get(name + "_times", -1) == 0:
                fault = None
            elif fault and name + "_times" in plan:
                plan[name + "_times"] -= 1
        if not fault:
            return False
        if fault == "reset":
            self.reset()
        elif fault == "silence":
            time.sleep(float(STATE["plan"].get("seconds", 60)))
            self.reset()
        elif fault == "500":
            self.answer(500, {"message": "boom"})
        elif fault == "429":
            self.answer(429, {}, headers=[("Retry-After", "1")])
        elif fault == "html":
            self.answer(200, None, raw=b"<html>busy</html>")
        elif fault == "half":
            self.answer(200, None, raw=b'{"success":true,"data":{"transaction":{"id":"')
        elif fault == "huge":
            self.answer(200, None, raw=b'{"x":"' + b"a" * 10_000_000 + b'"}')
        elif fault == "deep":
            self.answer(200, None, raw=b'{"a":' * 50_000)
        elif fault == "empty":
            self.answer(200, None, raw=b"")
        elif fault == "redirect":
            self.answer(302, None, raw=b"", headers=[("Location", "http://192.0.2.1/evil")])
        elif fault == "400":
            self.wrong(400, "Bad Request", "gross_amount is wrong")
        elif fault == "404":
            self.wrong(404, "UnregisteredOutlet", "outlet is not linked")
        else:
            return False
        return True

    def do_POST(self):
        data = self.body()
        path = self.path
        if path == "/control":
            document = json.loads(data)
            with LOCK:
                STATE["plan"] = document
                STATE["token_life"] = document.get("token_life", 3600)
            return self.answer(200, {})
        if path == "/settle":
            word = json.loads(data).get("status", "settlement")
            with LOCK:
                for charge in STATE["by_id"].values():
                    charge["status"] = word
            return self.answer(200, {})
        with LOCK:
            STATE["seen"].append({"method": "POST", "path": path, "key": self.headers.get("Idempotency-Key")})
        if path.endswith("/oauth2/token"):
            if self.fault("token"):
                return None
            form = parse_qs(data.decode())
            user = base64.b64decode((self.headers.get("Authorization") or "Basic ").removeprefix("Basic ")).decode()
            if form.get("grant_type") != ["client_credentials"] or user != "uji:rahasia-uji" or "scope" not in form:
                return self.wrong(401, "Unauthorized", "bad client")
            token = hashlib.sha256(uuid.uuid4().bytes).hexdigest()
            with LOCK:
                STATE["tokens"][token] = time.time() + STATE["token_life"]
            return self.answer(200, {"access_token": token, "expires_in": STATE["token_life"], "token_type": "bearer",
                                     "scope": form["scope"][0]})
        if path.endswith("/integrations/payment/outlets/OUTLET-1/v2/transactions"):
            if not self.authorised() or self.fault("create_before"):
                return None
            key = self.headers.get("Idempotency-Key") or ""
            if not 0 < len(key) <= 32:
                return self.wrong(400, "Bad Request", "Idempotency-Key")
            request = json.loads(data)
            details = request["transaction_details"]
            assert isinstance(details["gross_amount"], int) and details["currency"] == "IDR"
            assert request["payment_type"] == "qris"
            with LOCK:
                charge = STATE["by_key"].get(key)
                if charge is None:
                    plan = STATE["plan"]
                    charge = {"id": str(uuid.uuid4()), "payment_type": "qris", "status": "pending",
                              "qris_string": qris(details["gross_amount"], plan), "order_id": details["order_id"],
                              "gross_amount": details["gross_amount"], "currency": "IDR", "created_at": now(),
                              "settlement_at": None, "made": time.time()}
                    STATE["by_key"][key] = charge
                    STATE["by_id"][charge["id"]] = charge
            if self.fault("create_after"):
                return None
            time.sleep(float(STATE["plan"].get("create_delay", 0)))
            return self.answer(201, self.document(charge))
        return self.wrong(404, "Not found", "no such path")

    def document(self, charge):
        shown = {k: v for k, v in charge.items() if k != "made"}
        return {"success": True, "data": {"outlet": {"id": "OUTLET-1", "pop_id": "P"}, "transaction": shown,
                                          "actions": [{"name": "generate-qr-code", "method": "GET", "url": "https://x/"}]}}

    def do_GET(self):
        if self.path == "/state":
            with LOCK:
                return self.answer(200, {"charges": list(STATE["by_id"].values()), "seen": STATE["seen"]})
        with LOCK:
            STATE["seen"].append({"method": "GET", "path": self.path})
        marker = "/integrations/payment/outlets/OUTLET-1/v1/transactions/"
        if marker not in self.path:
            return self.wrong(404, "Not found", "no such path")
        if not self.authorised() or self.fault("status"):
            return None
        with LOCK:
            charge = STATE["by_id"].get(self.path.split(marker)[1])
            if charge is None:
                return self.wrong(404, "Not found", "Transaction not found")
            plan = STATE["plan"]
            if "pay_after" in plan and charge["status"] == "pending" and time.time() - charge["made"] >= plan["pay_after"]:
                charge["status"] = plan.get("word", "settlement")
                charge["settlement_at"] = now()
            shown = dict(charge)
            if plan.get("status_other") == "order":
                shown["order_id"] = "SOMEBODY-ELSE"
            if plan.get("status_other") == "amount":
                shown["gross_amount"] = shown["gross_amount"] + 500
            if plan.get("status_other") == "word":
                shown["status"] = "reticulating"
        return self.answer(200, self.document(shown))


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()
