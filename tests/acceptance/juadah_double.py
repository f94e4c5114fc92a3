#!/usr/bin/env python3
"""A Juadah of our own, from GATEWAYS.md 1: `python3 juadah_double.py PORT`. E-mail `uji@toko.test`, password
`rahasia-uji`. Cookies as documented: HttpOnly, Secure, SameSite=None, with Expires and Max-Age.

Plan, besides what gateway_double.py says:
  access_life   seconds of the access token and its cookie, default 600
  secure        false: the cookies come without Secure (for a client that takes it literally on loopback)
  user_key      "user" (code, default) or "users" (docs)
  store_late    true: the first refresh after a login fails, as the store is not awaited
  other_login   true: as if another till had logged in meanwhile (the stored refresh token changes; acts once)
  create_shape  "code" (201, data.midtrans, default) or "docs" (200, data)
  order_id      "none" (default), "data" or "midtrans" (where it stands in the reply), "token" (the token is the order id)
  addresses     address rows that exist, default [7];   products   how many, default 65;   page   rows a page, default 30
  ids           "string" (code, default) or "number" (docs): ids and times;   prices   true: the list has them
  stuck         true: the list's cursor never moves
  first_word    the status right after create: default null (no method chosen yet)
Common states become Midtrans words; any other word is told as it is. "created" is null.
"""
import sys
import time
import uuid
from datetime import datetime, timezone

sys.dont_write_bytecode = True
from double_parts import EMAIL, stamp, text, whole  # noqa: E402
from gateway_double import Answer, Gateway, Refused, main  # noqa: E402

EMAIL_HERE, PASSWORD = "uji@toko.test", "rahasia-uji"
PAID_WORDS = ("settlement", "capture")


class Juadah(Gateway):
    name = "juadah"
    cookies = True
    first_status = "created"
    options = {"access_life", "secure", "user_key", "store_late", "other_login", "create_shape", "order_id", "addresses",
               "products", "page", "ids", "prices", "stuck", "first_word"}
    words = {"created": None, "paid": "settlement", "expired": "expire", "cancelled": "cancel", "failed": "deny",
             "refunded": "refund", "partially_refunded": "partial_refund", "charged_back": "chargeback"}
    routes = (("POST", "/api/login", "login", "login"),
              ("GET", "/api/refresh", "refresh", "refresh"),
              ("GET", "/api/users", "users", "users"),
              ("GET", "/api/products", "list", "products"),
              ("POST", "/api/products/([^/]+)/payments", "create", "create"),
              ("GET", "/api/products/payments/([^/]+)", "status", "status"))

    def __init__(self):
        super().__init__()
        self.access, self.gone, self.issued, self.stored, self.early = {}, set(), set(), None, False

    def new_ref(self):
        return uuid.uuid4()                       # the Snap token, as far as the till can see

    def error(self, status, message):
        if status == 401:
            return Answer(401, raw=b"Unauthorized", kind="text/plain; charset=utf-8")
        if status > 500:                          # the hosting's own page
            return Answer(status, raw=b"<html><body>FUNCTION_INVOCATION_FAILED</body></html>", kind="text/html")
        return Answer(status, {"status": "fail", "errors": {"code": status, "message": message}})

    def route(self, request):
        function, arguments = super().route(request)
        return function or (self.express_404 if request.path != "/elsewhere" else None), arguments

    def express_404(self, request):
        request.note("there is no such path and method")
        return Answer(404, raw=("<pre>Cannot %s %s</pre>" % (request.method, request.path)).encode(), kind="text/html")

    # Cookies.
    def jar(self, request):
        """What came in Cookie, checked: our names only, each once, and the refresh token on its own path alone."""
        jar = {}
        header = request.headers.get("Cookie")
        for part in header.split("; ") if header else []:
            name, equals, value = part.partition("=")
            if not equals or name not in ("accessToken", "refreshToken") or name in jar:
                request.note("Cookie has a part %r that is not ours, or twice" % name)
            jar[name] = value
        if "refreshToken" in jar and request.path.removeprefix(self.plan.get("prefix", "")) != "/api/refresh":
            request.note("the refresh token was sent outside /api/refresh")
        return jar

    def set_cookie(self, name, value, path, life):
        until = datetime.fromtimestamp(time.time() + life, timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT")
        secure = "; Secure" if self.plan.get("secure", True) else ""
        path = self.plan.get("prefix", "") + path if path != "/" else path
        return ("Set-Cookie", "%s=%s; Max-Age=%d; Path=%s; Expires=%s; HttpOnly%s; SameSite=None"
                % (name, value, life, path, until, secure))

    def new_access(self):
        token = "eyJhbGciOiJIUzI1NiJ9.a%s.%s" % (uuid.uuid4().hex, uuid.uuid4().hex)
        life = self.plan.get("access_life", 600)
        self.access[token] = time.time() + life
        return self.set_cookie("accessToken", token, "/", life)

    def drop_login(self, request):
        token = self.jar(request).get("accessToken")
        if self.access.pop(token, None):
            self.gone.add(token)

    def do(self, request, function, arguments):
        if request.headers.get("Authorization"):
            request.note("Authorization for a gateway that has cookies")
        jar = self.jar(request)
        if request.kind in ("login", "refresh", ""):
            return super().do(request, function, arguments)
        token = jar.get("accessToken")
        if self.access.get(token, 0) <= time.time():
            if token is not None and token not in self.gone | set(self.access):
                request.note("an access token that we never gave")
            return self.error(401, "Unauthorized")
        return super().do(request, function, arguments)

    def user(self, **more):
        return {self.plan.get("user_key", "user"): more | {"fullname": "Toko Uji", "email": EMAIL_HERE, "role": "USER"}}

    def login(self, request):
        request.only_query()
        body = request.fields(request.json_object(), "body", email=EMAIL, password=text())
        if (body["email"], body["password"]) != (EMAIL_HERE, PASSWORD):
            request.wrong(400, "email or password is wrong")
        self.stored = "eyJhbGciOiJIUzI1NiJ9.r%s.%s" % (uuid.uuid4().hex, uuid.uuid4().hex)
        self.issued.add(self.stored)
        self.early = bool(self.plan.get("store_late"))
        return Answer(200, {"status": "success", "data": self.user(id="1" if self.numbers_as_text() else 1)},
                      [self.new_access(), self.set_cookie("refreshToken", self.stored, "/api/refresh", 864000)])

    def refresh(self, request):
        request.only_query()
        token = self.jar(request).get("refreshToken")
        if token is None or token not in self.issued:
            request.wrong(400, "refresh without a refresh token of ours")
        if self.plan.pop("other_login", False):
            self.stored = "somebody-else"
        if token != self.stored or self.early:
            self.early = False
            raise Refused(400, "invalid refresh token")
        return Answer(200, {"status": "success", "data": self.user()},
                      [self.new_access(), self.set_cookie("refreshToken", token, "/api/refresh", 864000)])

    def users(self, request):
        request.only_query()
        return Answer(200, {"status": "success", "data": self.user(id="1")})

    # Goods.
    def numbers_as_text(self):
        return self.plan.get("ids", "string") == "string"

    def number(self, value):
        return str(value) if self.numbers_as_text() and value is not None else value

    def products(self, request):
        after = int(request.only_query(last_id=r"\d+").get("last_id", 0))
        count, size = self.plan.get("products", 65), self.plan.get("page", 30)
        ids = range(after + 1, min(count, after + size) + 1)
        if self.plan.get("stuck"):
            ids = range(1, min(count, size) + 1)
        if not ids:
            raise Refused(404, "no products found")
        rows = []
        for number in ids:
            row = {"id": self.number(number), "name": "Kue Uji %d" % number,
                   "description": None if number % 3 == 0 else "Kue nomor %d" % number,
                   "images": [None, [""], ["https://res.cloudinary.com/uji/%d.jpg" % number]][number % 3]}
            if self.plan.get("prices"):
                row["price"] = 1000 * number
            rows.append(row)
        return Answer(200, {"status": "success", "data": {"meta": {"lastProductId": self.number(ids[-1])},
                                                          "products": rows}})

    # Orders.
    def create(self, request, in_path):
        request.only_query()
        body = request.fields(request.json_object(), "body", transaction_details=None, customer_details=None)
        order = request.fields(body["transaction_details"], "transaction_details", product_id=whole(1),
                               gross_amount=whole(1), product_count_total=whole(1))
        buyer = request.fields(body["customer_details"], "customer_details", email=EMAIL, fullname=text(),
                               address_id=whole(1))
        if in_path != str(order["product_id"]):
            request.note("the path says product %s, the body %d" % (in_path, order["product_id"]))
        if (buyer["email"] != EMAIL_HERE or buyer["address_id"] not in self.plan.get("addresses", [7])
                or order["product_id"] > self.plan.get("products", 65)):
            raise Refused(400, "failed to create transaction, please enter correct data")
        order_id = str(uuid.uuid4())
        charge = self.make(order_id, order["gross_amount"], "snap", request.twist, _order=order)
        if self.plan.get("order_id") == "token":
            charge["gateway_ref"] = order_id
        if self.plan.get("first_word"):
            self.set_status(charge, self.plan["first_word"])
        token = charge["gateway_ref"]
        snap = {"token": token, "redirect_url": "https://app.sandbox.midtrans.com/snap/v4/redirection/" + token}
        charge["link"] = snap["redirect_url"]
        as_code = self.plan.get("create_shape", "code") == "code"
        data = {"midtrans": snap} if as_code else dict(snap)
        place = self.plan.get("order_id", "none")
        if place in ("data", "midtrans"):
            (data.get("midtrans", data) if place == "midtrans" else data)["order_id"] = order_id
        return Answer(201 if as_code else 200, {"status": "success", "data": data})

    def status(self, request, order_id):
        request.only_query()
        charge = self.find(order_id, "reference")
        if charge is None:
            raise Refused(404, "order not found")
        word = self.word(charge, request.twist)
        done = word in PAID_WORDS
        order = charge.get("_order", {"product_id": 1})
        return Answer(200, {"status": "success", "data": {
            "order_id": self.shown_reference(charge, request.twist),
            "transaction_id": None if word is None else "mt-%06d" % charge["_number"], "transaction_status": word,
            "product_id": self.number(order["product_id"]), "product_name": "Kue Uji %d" % order["product_id"],
            "total_price": str(self.shown_amount(charge, request.twist)),
            "completed_at": self.number(stamp(charge["_paid"] or time.time(), "ms")) if done else None,
            "created_at": self.number(stamp(charge["_made"], "ms"))}})


if __name__ == "__main__":
    main(Juadah())
