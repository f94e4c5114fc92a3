#!/usr/bin/env python3
"""Do the doubles keep their own rules? `python3 tests/acceptance/check_doubles.py`; loopback only, a few seconds."""
import base64
import hashlib
import http.client
import json
import socket
import sys
import time
import unittest

sys.dont_write_bytecode = True
from check_logins import Amdigipays, Juadahs  # noqa: E402,F401
from double_case import JSON, DoubleCase  # noqa: E402
from double_parts import crc16, qris, stamp  # noqa: E402
from midtrans_double import Midtrans  # noqa: E402
from paymenku_double import Paymenku  # noqa: E402


class Paymenkus(DoubleCase):
    kind = Paymenku
    auth = JSON | {"Authorization": "Bearer kunci-uji"}
    order = {"reference_id": "R-1", "amount": 25000, "customer_name": "Toko", "customer_email": "toko@uji.test",
             "customer_phone": "081234567890", "channel_code": "qris", "return_url": "https://uji.test/"}

    def create(self, key="K-1", **changes):
        return self.ask("POST", "/api/v1/transaction/create", self.order | changes, self.auth | {"Idempotency-Key": key})

    def status(self, which="R-1"):
        return self.ask("GET", "/api/v1/check-status/" + which, headers=self.auth)

    def test_sale(self):
        data = self.create().json["data"]
        self.assertEqual((data["amount"], data["status"]), ("25000.00", "pending"))
        code = data["payment_info"]["qr_string"]
        self.assertEqual("%04X" % crc16(code[:-4].encode()), code[-4:])
        self.assertIn("540525000", code)
        self.plan(set={"R-1": "paid"})
        for which in ("R-1", data["trx_id"]):
            seen = self.status(which).json["data"]
            self.assertEqual((seen["status"], seen["is_sandbox"], seen["amount_received"]), ("paid", False, "24625.00"))
            self.assertTrue(seen["paid_at"].endswith("Z"))
        self.assertEqual(self.charges()[0]["qr"], code)
        self.assert_clean()

    def test_idempotency(self):
        first, again = self.create(), self.create()
        self.assertEqual(first.json, again.json)
        self.assertIsNone(first.headers["Idempotency-Replayed"])
        self.assertEqual(again.headers["Idempotency-Replayed"], "true")
        self.assertEqual(self.create(amount=26000).status, 409)
        self.assert_problem("another body")
        self.assertEqual(self.create(key="K-2").status, 422)
        self.plan(replays=False)
        self.assertEqual(self.create().status, 422)
        self.assertEqual(len(self.charges()), 1)

    def test_strict(self):
        for change, words in (({"amount": "25000"}, "body.amount"), ({"amount": 25000.0}, "body.amount"),
                              ({"customer_email": "toko"}, "body.customer_email"), ({"more": 1}, "body.more"),
                              ({"reference_id": "x" * 51}, "body.reference_id"), ({"return_url": "x"}, "return_url")):
            self.create(key=words, **change)
            self.assert_problem(words)
        body = json.dumps(self.order).encode()
        create = ("POST", "/api/v1/transaction/create")
        self.ask(*create, raw=body, headers=self.auth | {"Content-Type": "text/plain"})
        self.assert_problem("Content-Type")
        self.ask(*create, raw=body[:-1] + b',"amount":1}', headers=self.auth)
        self.assert_problem("stands twice")
        self.ask("GET", "/api/v1//transactions", headers=self.auth)
        self.assert_problem("no such path")
        self.assertEqual(self.ask("GET", "/api/v1/transactions", headers=JSON).status, 401)
        self.assert_problem("Bearer")

    def test_clear_refusals_are_no_problem(self):
        for change, status in (({"amount": 999}, 400), ({"amount": 10_000_001}, 400), ({"channel_code": "x"}, 400),
                               ({"channel_code": "qris_own"}, 422)):
            self.assertEqual(self.create(key="K-%d" % status, **change).status, status)
        self.assertEqual(self.status("nobody").status, 404)
        self.assertEqual(self.charges(), [])
        self.assert_clean()

    def test_variants(self):
        channels = self.ask("GET", "/api/v1/payment-channels", headers=self.auth).json["data"]
        self.assertEqual((channels[0]["code"], channels[0]["fee_percent"]), ("qris", 0.7))
        self.plan(channels="grouped", fee_mode="customer", amounts="string", dates="offset", revision="seed",
                  is_sandbox=True)
        channels = self.ask("GET", "/api/v1/payment-channels", headers=self.auth).json["data"]
        self.assertEqual(set(channels), {"va", "ewallet", "qris"})
        data = self.create(amount=100000).json["data"]
        self.assertEqual(data["amount"], "100900")
        self.assertNotIn("reference_id", data)
        self.assertTrue(data["payment_info"]["expiration_date"].endswith("+00:00"))
        self.assertTrue(self.status().json["data"]["is_sandbox"])
        cancelled = self.ask("POST", "/api/v1/transaction/cancel", {"trx_id": data["trx_id"]}, self.auth)
        self.assertEqual(cancelled.json["data"]["status"], "cancelled")
        self.plan(is_sandbox=None)
        self.assertEqual(self.ask("POST", "/api/v1/transaction/cancel", {"trx_id": data["trx_id"]}, self.auth).status, 400)
        fee = self.ask("GET", "/api/v1/merchant/fee-calculator?amount=100000&code=qris", headers=self.auth).json["data"]
        self.assertEqual(fee["total_fee"], "900")

    def test_list(self):
        for number in range(5):
            self.create(key=str(number), reference_id="R-%d" % number)
        self.plan(set={"R-3": "paid"}, make=[{"reference": "STRANGER", "amount": 7000, "status": "paid"}], drop=["R-0"])
        day = stamp(time.time(), "jakarta")[:10]
        paid = self.ask("GET", "/api/v1/transactions?status=paid&date_from=%s&date_to=%s" % (day, day), headers=self.auth)
        self.assertEqual([row["reference_id"] for row in paid.json["data"]], ["STRANGER", "R-3"])
        page = self.ask("GET", "/api/v1/transactions?per_page=2&page=3&sort_order=asc", headers=self.auth).json
        self.assertEqual(page["meta"], {"current_page": 3, "per_page": 2, "total": 5, "last_page": 3})
        self.assertEqual(len(page["data"]), 1)
        self.assert_clean()

    def test_limit_headers(self):
        self.plan(rate_limit=2)
        self.assertEqual(self.status().headers["X-RateLimit-Remaining"], "1")
        self.assertEqual(self.status().status, 404)
        stopped = self.status()
        self.assertEqual(stopped.status, 429)
        self.assertGreater(int(stopped.headers["Retry-After"]), 50)
        self.assertGreater(int(stopped.headers["X-RateLimit-Reset"]), time.time())

    def test_faults_before_and_after(self):
        faults = (("reset_before", 0), ("500_before", 0), ("401", 0), ("429:7", 0), ("redirect", 0), ("echo_secret", 0),
                  ("conflict", 0), ("reset_after", 1), ("500_after", 1), ("timeout:0", 1), ("html", 1), ("half", 1),
                  ("cut", 1), ("empty", 1), ("taken", 1), ("wrong_reference", 1), ("duplicate", 1), ("slow:0", 1))
        for number, (fault, made) in enumerate(faults):
            with self.subTest(fault):
                self.plan(forget=True, fault={"create": [fault]})
                try:
                    reply = self.create(key=str(number))
                except (ConnectionError, http.client.HTTPException):
                    self.assertIn(fault, ("reset_before", "reset_after", "timeout:0", "cut"))
                    reply = None
                self.assertEqual(len(self.charges()), made)
                lost = fault.startswith(("reset", "timeout"))
                self.assertEqual(self.state()["seen"][0]["status"], 0 if lost else reply.status if reply else 200)
                if fault == "429:7":
                    self.assertEqual((reply.status, reply.headers["Retry-After"]), (429, "7"))
                elif fault == "echo_secret":
                    self.assertIn(b"kunci-uji", reply.raw)
                elif fault == "half":
                    self.assertRaises(ValueError, lambda: reply.json)
                elif fault == "wrong_reference":
                    self.assertEqual(reply.json["data"]["reference_id"], "SOMEBODY-ELSE")
                self.assert_clean()

    def test_fault_order_and_staying(self):
        self.plan(fault={"status": ["500", "html", "unknown_word*"]})
        self.create()
        self.assertEqual(self.status().status, 500)
        self.assertIn(b"<html>", self.status().raw)
        for _ in range(3):
            self.assertEqual(self.status().json["data"]["status"], "reticulating")
        self.plan(fault={"status": ["wrong_amount"]})
        self.assertEqual(self.status().json["data"]["amount"], "25500.00")
        self.assertEqual(self.status().json["data"]["amount"], "25000.00")

    def test_twisted_codes(self):
        for fault, holds in (("bad_crc", "5405250005802ID"), ("wrong_amount", "540526000"), ("static_qr", "010211"),
                             ("other_currency", "5303840")):
            self.plan(fault={"create": [fault]})
            code = self.create(key=fault, reference_id=fault).json["data"]["payment_info"]["qr_string"]
            self.assertIn(holds, code)
            self.assertEqual("%04X" % crc16(code[:-4].encode()) == code[-4:], fault != "bad_crc")

    def test_a_followed_redirect_is_told(self):
        self.plan(fault={"status": ["redirect"]})
        there = self.status().headers["Location"]
        self.ask("GET", there[there.index("/elsewhere"):], headers=self.auth)
        self.assert_problem("with Authorization")

    def test_duplicate_is_on_the_wire_twice(self):
        self.plan(fault={"status": ["duplicate"]})
        with socket.create_connection(("127.0.0.1", self.port), 5) as line:
            line.sendall(b"GET /api/v1/check-status/x HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n"
                         b"Authorization: Bearer kunci-uji\r\n\r\n" % self.port)
            raw = b"".join(iter(lambda: line.recv(65536), b""))
        self.assertEqual(raw.count(b"HTTP/1.1 404"), 2)

    def test_control_refuses_slips(self):
        for slip in ({"fault": {"craete": ["500"]}}, {"fault": {"create": ["explode"]}}, {"pay_afer": 1}):
            self.assertEqual(self.ask("POST", "/control", slip).status, 400)
        self.assertEqual(len(self.state()["problems"]), 3)
        self.assertEqual(self.ask("POST", "/control", {"set": {"nobody": "paid"}}).status, 404)

    def test_pay_after_and_prefix(self):
        self.plan(pay_after=0.2)
        self.assertEqual(self.create().json["data"]["status"], "pending")
        self.assertEqual(self.status().json["data"]["status"], "pending")
        time.sleep(0.25)
        self.assertEqual(self.status().json["data"]["status"], "paid")
        self.plan(prefix="/some")
        self.assertEqual(self.status().status, 404)
        self.assertEqual(self.ask("GET", "/some/api/v1/check-status/R-1", headers=self.auth).status, 200)


class Midtranses(DoubleCase):
    kind = Midtrans
    auth = JSON | {"Authorization": "Basic " + base64.b64encode(b"SB-uji:").decode()}

    def charge(self, order="O-1", amount=25000, **more):
        body = {"payment_type": "qris", "transaction_details": {"order_id": order, "gross_amount": amount}} | more
        return self.ask("POST", "/v2/charge", body, self.auth)

    def status(self, which="O-1"):
        return self.ask("GET", "/v2/%s/status" % which, headers=self.auth)

    def act(self, what, which="O-1"):
        return self.ask("POST", "/v2/%s/%s" % (which, what), raw=b"", headers=self.auth)

    def test_sale(self):
        made = self.charge().json
        self.assertEqual((made["status_code"], made["gross_amount"], made["transaction_status"]),
                         ("201", "25000.00", "pending"))
        self.assertIn("540525000", made["qr_string"])
        self.assertEqual(self.status(made["transaction_id"]).json["status_code"], "201")
        self.plan(set={"O-1": "paid"})
        seen = self.status().json
        self.assertEqual((seen["status_code"], seen["transaction_status"], seen["fraud_status"]),
                         ("200", "settlement", "accept"))
        signed = hashlib.sha512(b"O-120025000.00SB-uji").hexdigest()
        self.assertEqual(seen["signature_key"], signed)
        self.assertEqual(seen["transaction_time"][:13], stamp(time.time(), "jakarta")[:13])
        self.plan(challenge=True, amounts="number", codes="number")
        seen = self.status().json
        self.assertEqual((seen["status_code"], seen["gross_amount"], seen["fraud_status"]), (200, 25000, "challenge"))
        self.assert_clean()

    def test_errors_in_the_body(self):
        self.charge()
        for errors, status in (("body", 200), ("http", 406)):
            self.plan(errors=errors)
            again = self.charge()
            self.assertEqual((again.status, again.json["status_code"]), (status, "406"))
        self.assertEqual(self.status("nobody").json["status_code"], "404")
        self.plan(errors="body", fault={"status": ["401", "500", "429:3"]})
        replies = [self.status() for _ in range(3)]
        self.assertEqual([reply.status for reply in replies], [200, 500, 429])
        self.assertEqual([reply.json["status_code"] for reply in replies], ["401", "500", "429"])
        self.assertEqual(len(self.charges()), 1)
        self.assert_clean()

    def test_cancel_and_expire(self):
        self.charge("A")
        self.charge("B")
        self.assertEqual(self.act("cancel", "A").json["transaction_status"], "cancel")
        self.assertEqual(self.act("expire", "B").json["status_code"], "407")
        self.assertEqual(self.act("expire", "B").json["status_code"], "412")
        self.assertEqual(self.status("B").json["status_code"], "407")
        self.charge("C")
        self.plan(set={"C": "paid"})
        self.assertEqual(self.act("cancel", "C").json["status_code"], "412")
        self.assertEqual(self.charges()[2]["status"], "paid")
        self.plan(expire_after=0)
        self.charge("D")
        self.assertEqual(self.status("D").json["transaction_status"], "expire")
        self.assert_clean()

    def test_strict(self):
        keys = ("SB-uji", "SB-uji:x", ":SB-uji", "falsch:")
        for key in keys:
            headers = JSON | {"Authorization": "Basic " + base64.b64encode(key.encode()).decode()}
            self.assertEqual(self.ask("GET", "/v2/O-1/status", headers=headers).json["status_code"], "401")
        self.assertEqual(len(self.state()["problems"]), len(keys))
        line = {"id": "1", "name": "Kopi", "price": 12500, "quantity": 1}
        for change, words in (({"amount": "25000"}, "gross_amount"), ({"order": "a b"}, "order_id"),
                              ({"item_details": [line]}, "do not make"), ({"payment_type": "gopay"}, "payment_type"),
                              ({"qris": {"acquirer": "x"}}, "acquirer")):
            self.assertEqual(self.charge(**change).json["status_code"], "400")
            self.assert_problem(words)
        self.assertEqual(self.charges(), [])


class Parts(unittest.TestCase):
    def test_crc(self):
        self.assertEqual(crc16(b"123456789"), 0x29B1)

    def test_qris(self):
        code = qris(25000, "WARUNG", "ID.X", decimals=True)
        self.assertTrue(code.startswith("000201010212"))
        self.assertIn("540825000.00", code)

    def test_moments(self):
        forms = [stamp(1700000000, form) for form in ("z", "millis", "offset", "jakarta", "ms")]
        self.assertEqual(forms, ["2023-11-14T22:13:20Z", "2023-11-14T22:13:20.000Z", "2023-11-14T22:13:20+00:00",
                                 "2023-11-15 05:13:20", 1700000000000])


if __name__ == "__main__":
    unittest.main()
