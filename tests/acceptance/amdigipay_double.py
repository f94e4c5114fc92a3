#!/usr/bin/env python3
"""An AMDIGIPAY of our own, from GATEWAYS.md 2: `python3 amdigipay_double.py PORT`. User `uji`, password `rahasia-uji`.

Plan, besides what gateway_double.py says:
  login_as      "any" (default), "json" or "form": the other is refused
  token_life    seconds, default 3600
  formula       "documented" (default) or "with_secret": sha256(username + transaction_id + nominal + password)
  envelope      "error" ({"error":true,..} with an HTTP code, default), "error_200" (the same in an HTTP 200; a missing
                login stays a 401), "status" ({"status":"error",..,"data":null})
  methods       "flat" (default), "grouped", "named" (id and payment_name), "strings" (everything text)
  ids           "number" (default) or "string": data.id, payment_id, status_id
  totals        "string" (default, as documented), "number", "decimals" ("25000.00")
  duplicate_id  "second" (default: another charge is made), "refuse", "same" (the first one again)
  paid_as       3 (default) or 4;   pending_as  1, 2 (default) or 13
  list_cap      most rows a page, default 50;   list_order  "newest" (default) or "oldest"
  A state may also be a status_id, as a number. Fault of its own: taken (made, then refused as a duplicate)
"""
import hashlib
import re
import sys
import time
import uuid
from datetime import datetime
from urllib.parse import parse_qsl

sys.dont_write_bytecode = True
from double_parts import EMAIL, JAKARTA, PHONE, maybe, stamp, text, whole  # noqa: E402
from gateway_double import Answer, Gateway, Refused, main  # noqa: E402

USER, PASSWORD = "uji", "rahasia-uji"
METHODS = {33: ("QRIS", 1000), 37: ("GOPAY", 1000), 22: ("VA BCA", 10_000)}
FEE = {33: 0, 37: 0, 22: 4000}
LABELS = {1: "Pending", 2: "On processing", 3: "Terbayar", 4: "Completed", 5: "Cancelled", 6: "Refund", 13: "Pending",
          14: "Failed"}
MOMENT = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"


class Amdigipay(Gateway):
    name = "amdigipay"
    merchant, acquirer = "BISATOPUP", "ID.CO.NOBU.WWW"      # the payer sees the aggregator's name
    strange = 99
    routes = (("POST", "/api/login", "login", "login"),
              ("GET", "/api/payment/payment-list", "channels", "channels"),
              ("POST", "/api/payment/transaction", "create", "create"),
              ("GET", "/api/payment/detail-transaction/([^/]+)", "status", "status"),
              ("GET", "/api/payment/list-transaction", "list", "transactions"),
              ("GET", "/api/account-info", "account", "account"))
    own_after = {"taken": "say_taken"}
    options = {"login_as", "token_life", "formula", "envelope", "methods", "ids", "totals", "duplicate_id", "paid_as",
               "pending_as", "list_cap", "list_order"}

    def __init__(self):
        super().__init__()
        self.tokens, self.gone = {}, set()

    @property
    def words(self):
        return {"pending": self.plan.get("pending_as", 2), "paid": self.plan.get("paid_as", 3), "cancelled": 5,
                "refunded": 6, "failed": 14, "expired": self.plan.get("pending_as", 2)}     # there is no id for expired

    def new_ref(self):
        return 41000 + self.serial

    def set_status(self, charge, status):
        super().set_status(charge, status)
        if status in (3, 4) and charge["_paid"] is None:
            charge["_paid"] = time.time()

    def error(self, status, message):
        envelope = self.plan.get("envelope", "error")
        if envelope == "status":
            return Answer(status, {"status": "error", "message": message, "data": None})
        return Answer(200 if envelope == "error_200" and status in (400, 404, 409, 422) else status,
                      {"error": True, "message": message, "data": None})

    def say_taken(self, _request):
        return self.error(422, "transaction_id sudah digunakan")

    def good(self, data, **more):
        return Answer(200, {"error": False, "message": "Success", "data": data} | more)

    def drop_login(self, request):
        token = (request.headers.get("Authorization") or "").removeprefix("Bearer ")
        if self.tokens.pop(token, None):
            self.gone.add(token)

    def do(self, request, function, arguments):
        if "application/json" not in (request.headers.get("Accept") or ""):
            request.note("Accept: application/json is missing")
        if request.kind != "login":
            kind, _, token = (request.headers.get("Authorization") or "").partition(" ")
            if self.tokens.get(token, 0) <= time.time() or kind != "Bearer":
                if kind != "Bearer" or token not in self.gone | set(self.tokens):
                    request.note("Authorization is no Bearer token of ours")
                return self.error(401, "Unauthenticated.")
        elif request.headers.get("Authorization"):
            request.note("login with an Authorization")
        return super().do(request, function, arguments)

    def login(self, request):
        request.only_query()
        form = (request.headers.get("Content-Type") or "").partition(";")[0] == "application/x-www-form-urlencoded"
        if self.plan.get("login_as", "any") == ("json" if form else "form"):
            raise Refused(400, "The username field is required.")
        if form:
            pairs = parse_qsl(request.raw.decode(), keep_blank_values=True)
            document = dict(pairs)
            if len(pairs) != len(document):
                request.wrong(400, "the form names a field twice")
        else:
            document = request.json_object()
        request.fields(document, "login", username=text(), password=text())
        if (document["username"], document["password"]) != (USER, PASSWORD):
            request.wrong(401, "login with the wrong name or password")
        token = "eyJ0eXAiOiJKV1QifQ.%s.%s" % (uuid.uuid4().hex, uuid.uuid4().hex)
        life = self.plan.get("token_life", 3600)
        self.tokens[token] = time.time() + life
        return self.good({"access_token": token, "token_type": "bearer", "expires_in": life})

    def number(self, value):
        return str(value) if self.plan.get("ids") == "string" else value

    def channels(self, request):
        """The reply's shape is not documented: four guesses, around the fields one integrator shows."""
        request.only_query()
        shape = self.plan.get("methods", "flat")
        rows = []
        for method, (name, least) in METHODS.items():
            row = {"payment_id": self.number(method), "name": name, "type_fee": "flat", "minimum_amount": least,
                   "admin_fee": FEE[method]}
            if shape == "named":
                row = {"id": row["payment_id"], "payment_name": name} | row
                del row["payment_id"], row["name"]
            rows.append({k: str(v) for k, v in row.items()} if shape == "strings" else row)
        if shape == "grouped":
            return self.good({"qris": rows[:1], "ewallet": rows[1:2], "va": rows[2:]})
        return self.good(rows)

    def create(self, request):
        request.only_query()
        body = request.json_object()
        total = whole(1)
        request.fields(body, "body", payment_id=whole(1), username=text(), signature=text(64, "[0-9a-f]{64}"),
                       expired_date=maybe(text(19, MOMENT)), nominal=total, admin_fee=whole(), transaction_id=text(100),
                       transaction_total=total, transaction_name=maybe(text(49)), transaction_desc=maybe(text(100)),
                       customer_number=maybe(PHONE), customer_name=maybe(text()), customer_email=maybe(EMAIL),
                       item_details=None)
        for name in ("transaction_name", "transaction_desc", "customer_number", "customer_name", "customer_email"):
            if name not in body:
                request.note("body.%s is missing; every sample has it" % name)
        secret = str(body["nominal"]) + PASSWORD if self.plan.get("formula") == "with_secret" else ""
        if body["username"] != USER:
            request.wrong(400, "body.username is not who logged in")
        if body["signature"] != hashlib.sha256((USER + body["transaction_id"] + secret).encode()).hexdigest():
            request.wrong(400, "the signature is wrong")
        if body["payment_id"] not in METHODS:
            raise Refused(400, "payment_id is not active")
        if body["payment_id"] == 33 and body["admin_fee"] != 0:
            request.wrong(400, "admin_fee must be 0 for QRIS")
        if body["nominal"] + body["admin_fee"] != body["transaction_total"]:
            request.wrong(400, "nominal and admin_fee do not make transaction_total")
        self.check_items(request, body)
        if "expired_date" in body:
            try:
                until = datetime.strptime(body["expired_date"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=JAKARTA).timestamp()
            except ValueError:
                request.wrong(400, "expired_date is no moment")
            if not time.time() < until < time.time() + 8 * 86400:
                request.wrong(400, "expired_date is not ahead of us, on a clock in Jakarta")
        else:
            until = time.time() + 86400
        if body["nominal"] < METHODS[body["payment_id"]][1]:
            raise Refused(400, "nominal is below the minimum")
        known = self.find(body["transaction_id"], "reference")
        what = self.plan.get("duplicate_id", "second")
        if known and what == "refuse":
            return self.say_taken(request)
        if known and what == "same":
            return self.good(self.document(known, request.twist))
        if known:
            request.note("transaction_id used again: a second charge was made")
        charge = self.make(body["transaction_id"], body["transaction_total"], str(body["payment_id"]), request.twist,
                           _until=until, _items=body["item_details"], charged=body["transaction_total"])
        return self.good(self.document(charge, request.twist))

    def check_items(self, request, body):
        items = body["item_details"]
        if not isinstance(items, list) or not items:
            request.wrong(400, "item_details is empty or no array")
        for at, item in enumerate(items):
            where = "item_details[%d]" % at
            signed = whole(-(2**53))                       # a discount is a line too
            request.fields(item, where, item_id=None, item_name=text(), item_price=signed, item_quantity=whole(1),
                           item_total_price=signed)
            if not re.fullmatch(r"\S.*", str(item["item_id"])) or type(item["item_id"]) not in (int, str):
                request.wrong(400, where + ".item_id is no id")
            if item["item_price"] * item["item_quantity"] != item["item_total_price"]:
                request.wrong(400, where + " does not add up")
        if sum(item["item_total_price"] for item in items) != body["transaction_total"]:
            request.wrong(400, "item_details do not make transaction_total")
        if body["admin_fee"] and all(item["item_total_price"] != body["admin_fee"] for item in items):
            request.wrong(400, "admin_fee has no line of its own")

    def document(self, charge, twist=None):
        method = int(charge["channel"]) if charge["channel"].isdigit() else 33
        state = self.word(charge, twist)
        total, form = self.shown_amount(charge, twist), self.plan.get("totals", "string")
        items = [{k: str(v) for k, v in item.items()} for item in charge.get("_items", [])]
        return {"id": self.number(int(charge["gateway_ref"])), "payment_id": self.number(method),
                "payment_name": METHODS[method][0], "status_id": self.number(state),
                "status": LABELS.get(state, "Reticulating"), "transaction_id": self.shown_reference(charge, twist),
                "transaction_total": total if form == "number" else ("%d.00" if form == "decimals" else "%d") % total,
                "expired_date": stamp(charge.get("_until", charge["_made"] + 86400), "jakarta"),
                "payment_links": "https://app.midtrans.com/snap/v4/redirection/%s" % charge["gateway_ref"]
                if method == 37 else None,
                "payment_code": "70012%011d" % charge["_number"] if method == 22 else None,
                "qr_code": charge["qr"] if method == 33 else None, "item_details": items}

    def status(self, request, which):
        request.only_query()
        if not which.isdigit():
            request.wrong(404, "detail-transaction wants the numeric id")
        charge = self.find(which, "gateway_ref")
        if charge is None:
            raise Refused(404, "Transaction not found")
        return self.good(self.document(charge, request.twist))

    def transactions(self, request):
        query = request.only_query(status=r"\d+", limit=r"[1-9]\d*", current_page=r"[1-9]\d*")
        self.tick()
        found = [c for c in self.charges if query.get("status", str(self.word(c))) == str(self.word(c))]
        if self.plan.get("list_order", "newest") == "newest":
            found.reverse()
        page = int(query.get("current_page", 1))
        size = min(int(query.get("limit", 10)), self.plan.get("list_cap", 50))
        return self.good([self.document(c, request.twist) for c in found[(page - 1) * size:page * size]], status=None,
                         pagination={"total_found": len(found), "limit": size, "current_page": page,
                                     "total_page": -(-len(found) // size)})

    def account(self, request):
        request.only_query()
        self.tick()
        return self.good({"wallet": {"jumlah": sum(c["charged"] for c in self.charges if c["_paid"])}})


if __name__ == "__main__":
    main(Amdigipay())
