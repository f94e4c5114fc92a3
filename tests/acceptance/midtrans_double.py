#!/usr/bin/env python3
"""A Midtrans Core API (QRIS only) of our own, from GATEWAYS.md 6 and 1.7: `python3 midtrans_double.py PORT`.
Server key `SB-uji`, as the user of Basic, with no password.

Plan, besides what gateway_double.py says:
  errors        "body" (default: HTTP 200, status_code in the body; 429 and 5xx say it in HTTP too), "all" (those as
                well in an HTTP 200) or "http" (the HTTP status always says it)
  codes         "string" (default) or "number": status_code
  amounts       "decimals" ("25000.00", default), "string" or "number"
  acquirer      what the reply says when the request did not choose, default "gopay"
  challenge     true: a paid charge says fraud_status challenge
  no_cancel     true: cancel and expire answer 412
  expire_after  seconds for every charge; else what custom_expiry said, else 900
Common states become Midtrans words; any other word is told as it is. Fault of its own: taken (made, then 406).
"""
import base64
import hashlib
import sys
import time
import uuid

sys.dont_write_bytecode = True
from double_parts import EMAIL, maybe, one_of, stamp, text, whole  # noqa: E402
from gateway_double import Answer, Gateway, Refused, main  # noqa: E402

SERVER_KEY = "SB-uji"
BASIC = "Basic " + base64.b64encode((SERVER_KEY + ":").encode()).decode()
CODES = {"pending": 201, "authorize": 201, "deny": 202, "expire": 407}     # of a status answer; 200 for the others
SAYS = {200: "Success, transaction is found", 201: "QRIS transaction is created", 401: "Unknown Merchant server_key/id",
        404: "Transaction doesn't exist.", 406: "The request could not be completed due to a conflict with the current "
        "state of the target resource, please try again", 407: "Success, transaction is expired",
        412: "Merchant cannot modify the status of the transaction"}


class Midtrans(Gateway):
    name = "midtrans"
    merchant, acquirer = "WARUNG UJI", "COM.GO-JEK.WWW"
    words = {"paid": "settlement", "expired": "expire", "cancelled": "cancel", "failed": "deny", "refunded": "refund",
             "partially_refunded": "partial_refund", "charged_back": "chargeback"}
    routes = (("POST", "/v2/charge", "create", "charge"),
              ("GET", "/v2/([^/]+)/status", "status", "status"),
              ("POST", "/v2/([^/]+)/cancel", "cancel", "cancel"),
              ("POST", "/v2/([^/]+)/expire", "expire", "expire"),
              ("POST", "/v2/([^/]+)/refund", "refund", "refund"))
    own_after = {"taken": "say_taken"}
    options = {"errors", "codes", "amounts", "acquirer", "challenge", "no_cancel"}

    def new_ref(self):
        return uuid.uuid4()

    def code(self, status):
        return status if self.plan.get("codes") == "number" else str(status)

    def error(self, status, message):
        document = {"status_code": self.code(status), "status_message": message, "id": str(uuid.uuid4())}
        errors = self.plan.get("errors", "body")
        return Answer(status if errors == "http" or (errors == "body" and status >= 429) else 200, document)

    def say_taken(self, _request):
        return self.error(406, SAYS[406])

    def do(self, request, function, arguments):
        request.only_query()
        if request.headers.get("Authorization") != BASIC:
            request.note("Authorization is not Basic with the server key and an empty password")
            return self.error(401, SAYS[401])
        if "application/json" not in (request.headers.get("Accept") or "application/json"):
            request.note("Accept is not application/json")
        return super().do(request, function, arguments)

    def charge(self, request):
        body = request.json_object()
        anything = maybe(lambda _value: None)
        request.fields(body, "body", payment_type=one_of("qris"), transaction_details=None, qris=anything,
                       item_details=anything, customer_details=anything, custom_expiry=anything, metadata=anything)
        order = request.fields(body["transaction_details"], "transaction_details",
                               order_id=text(50, r"[A-Za-z0-9~._-]+"), gross_amount=whole(1))
        chosen = request.fields(body.get("qris", {}), "qris", acquirer=maybe(one_of("gopay", "airpay shopee")))
        self.check_items(request, body, order["gross_amount"])
        buyer = body.get("customer_details")
        if buyer is not None:
            request.fields(buyer, "customer_details", first_name=maybe(text()), last_name=maybe(text()),
                           email=maybe(EMAIL), phone=maybe(text(20)))
        life = self.expiry(request, body)
        if self.find(order["order_id"], "reference"):
            return self.say_taken(request)
        charge = self.make(order["order_id"], order["gross_amount"], "qris", request.twist, _life=life,
                           _acquirer=chosen.get("acquirer") or self.plan.get("acquirer", "gopay"))
        return Answer(200, self.document(charge, 201, SAYS[201], request.twist) | {
            "qr_string": charge["qr"], "actions": [{
                "name": "generate-qr-code", "method": "GET",
                "url": "https://api.sandbox.midtrans.com/v2/qris/%s/qr-code" % charge["gateway_ref"]}]})

    def check_items(self, request, body, total):
        items = body.get("item_details")
        if items is None:
            return
        if not isinstance(items, list) or not items:
            request.wrong(400, "item_details is empty or no array")
        for at, item in enumerate(items):
            request.fields(item, "item_details[%d]" % at, id=maybe(text(50)), name=text(50), price=whole(-(2**53)),
                           quantity=whole(1), brand=maybe(text(50)), category=maybe(text(50)),
                           merchant_name=maybe(text(50)))
        if sum(item["price"] * item["quantity"] for item in items) != total:
            request.wrong(400, "item_details do not make gross_amount")

    def expiry(self, request, body):
        if "custom_expiry" not in body:
            return 900
        units = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
        asked = request.fields(body["custom_expiry"], "custom_expiry", expiry_duration=whole(1), unit=maybe(one_of(*units)),
                               order_time=maybe(text(30, r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}")))
        return asked["expiry_duration"] * units[asked.get("unit", "minute")]

    def document(self, charge, code, message, twist=None):
        word, form = self.word(charge, twist), self.plan.get("amounts", "decimals")
        amount = self.shown_amount(charge, twist)
        gross = amount if form == "number" else ("%d" if form == "string" else "%d.00") % amount
        fraud = "challenge" if self.plan.get("challenge") and charge["status"] in ("paid", "capture") else "accept"
        reference = self.shown_reference(charge, twist)
        document = {"status_code": self.code(code), "status_message": message,
                    "transaction_id": charge["gateway_ref"], "order_id": reference, "merchant_id": "G000000000",
                    "gross_amount": gross, "currency": "IDR", "payment_type": "qris",
                    "transaction_time": stamp(charge["_made"], "jakarta"), "transaction_status": word,
                    "fraud_status": fraud, "acquirer": charge.get("_acquirer", "gopay"),
                    "expiry_time": stamp(charge["_made"] + charge.get("_life", 900), "jakarta")}
        if charge["_paid"]:
            document["settlement_time"] = stamp(charge["_paid"], "jakarta")
        signed = "%s%s%s%s" % (reference, code, gross, SERVER_KEY)
        document["signature_key"] = hashlib.sha512(signed.encode()).hexdigest()
        return document

    def ours(self, which):
        charge = self.find(which)
        if charge is None:
            raise Refused(404, SAYS[404])
        return charge

    def status(self, request, which):
        charge = self.ours(which)
        return Answer(200, self.document(charge, CODES.get(self.word(charge), 200), SAYS[200], request.twist))

    def stop(self, request, which, state, code, message):
        request.no_body()
        charge = self.ours(which)
        if charge["status"] != "pending" or self.plan.get("no_cancel"):
            raise Refused(412, SAYS[412])
        self.set_status(charge, state)
        return Answer(200, self.document(charge, code, message, request.twist))

    def cancel(self, request, which):
        return self.stop(request, which, "cancelled", 200, "Success, transaction is canceled")

    def expire(self, request, which):
        return self.stop(request, which, "expired", 407, SAYS[407])

    def refund(self, request, which):
        body = request.fields(request.json_object(), "body", refund_key=maybe(text(60)), amount=maybe(whole(1)),
                              reason=maybe(text()))
        charge = self.ours(which)
        back = body.get("amount", charge["amount"])
        if self.word(charge) != "settlement" or back > charge["amount"]:
            raise Refused(412, SAYS[412])
        self.set_status(charge, "refunded" if back == charge["amount"] else "partially_refunded")
        return Answer(200, self.document(charge, 200, "Success, refund request is approved", request.twist)
                      | {"refund_amount": "%d.00" % back})


if __name__ == "__main__":
    main(Midtrans())
