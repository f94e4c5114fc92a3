"""The doubles that want a login first, AMDIGIPAY and Juadah; check_doubles.py runs these."""
import hashlib
import sys
from datetime import datetime, timedelta

sys.dont_write_bytecode = True
from amdigipay_double import Amdigipay  # noqa: E402
from double_case import JSON, DoubleCase  # noqa: E402
from double_parts import JAKARTA  # noqa: E402
from juadah_double import Juadah  # noqa: E402


class Amdigipays(DoubleCase):
    kind = Amdigipay

    def login(self, **more):
        reply = self.ask("POST", "/api/login", {"username": "uji", "password": "rahasia-uji"} | more)
        if reply.status == 200:
            self.auth = JSON | {"Authorization": "Bearer " + reply.json["data"]["access_token"]}
        return reply

    def order(self, reference="TX-1", **changes):
        line = {"item_id": "1", "item_name": "Kopi", "item_price": 12500, "item_quantity": 2, "item_total_price": 25000}
        until = (datetime.now(JAKARTA) + timedelta(minutes=15)).strftime("%Y-%m-%d %H:%M:%S")
        signature = hashlib.sha256(("uji" + reference).encode()).hexdigest()
        return {"payment_id": 33, "username": "uji", "signature": signature, "expired_date": until, "nominal": 25000,
                "admin_fee": 0, "transaction_id": reference, "transaction_total": 25000, "transaction_name": "Penjualan",
                "transaction_desc": "Penjualan", "customer_number": "081234567890", "customer_name": "Toko",
                "customer_email": "toko@uji.test", "item_details": [line]} | changes

    def create(self, *args, **changes):
        return self.ask("POST", "/api/payment/transaction", self.order(*args, **changes), self.auth)

    def detail(self, number):
        return self.ask("GET", "/api/payment/detail-transaction/%s" % number, headers=self.auth)

    def test_sale(self):
        self.assertEqual(self.login().json["data"]["expires_in"], 3600)
        data = self.create().json["data"]
        self.assertEqual((type(data["id"]), data["transaction_total"], data["status_id"]), (int, "25000", 2))
        self.assertEqual(data["item_details"][0]["item_price"], "12500")
        self.assertIn("5909BISATOPUP", data["qr_code"])
        self.plan(set={"TX-1": "paid"})
        self.assertEqual(self.detail(data["id"]).json["data"]["status_id"], 3)
        self.plan(set={str(data["id"]): 14}, ids="string", totals="decimals")
        seen = self.detail(data["id"]).json["data"]
        self.assertEqual((seen["status_id"], seen["status"], seen["transaction_total"]), ("14", "Failed", "25000.00"))
        self.assert_clean()

    def test_login(self):
        form = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        self.assertEqual(self.ask("POST", "/api/login", raw=b"username=uji&password=rahasia-uji", headers=form).status, 200)
        self.plan(login_as="form")
        self.assertEqual(self.login().status, 400)
        self.plan(login_as="json", token_life=0)
        self.assertEqual(self.ask("POST", "/api/login", raw=b"username=uji&password=rahasia-uji", headers=form).status, 400)
        self.assertEqual(self.login().status, 200)
        self.assertEqual(self.create().status, 401)
        self.plan(token_life=None)
        self.login()
        self.plan(fault={"list": ["401"]})
        lists = [self.ask("GET", "/api/payment/list-transaction", headers=self.auth).status for _ in range(2)]
        self.assertEqual(lists, [401, 401])          # until the till logs in again
        self.login()
        self.assertEqual(self.ask("GET", "/api/payment/list-transaction", headers=self.auth).status, 200)
        self.assert_clean()
        self.assertEqual(self.login(password="falsch").status, 401)
        self.assert_problem("wrong name or password")

    def test_strict(self):
        self.login()
        line = self.order()["item_details"][0]
        changes = (({"signature": "0" * 64}, "signature is wrong"), ({"signature": self.order()["signature"].upper()}, "form"),
                   ({"admin_fee": 500, "transaction_total": 25500}, "admin_fee must be 0"),
                   ({"transaction_total": 25001}, "do not make transaction_total"), ({"nominal": "25000"}, "body.nominal"),
                   ({"item_details": []}, "empty"), ({"item_details": [line | {"item_price": 1}]}, "does not add up"),
                   ({"expired_date": "2020-01-01 00:00:00"}, "not ahead"), ({"username": "x"}, "who logged in"),
                   ({"payment_id": 22, "admin_fee": 4000, "transaction_total": 29000}, "item_details do not make"))
        for change, words in changes:
            with self.subTest(words):
                self.plan(forget=True)
                self.assertEqual(self.create(**change).status, 400)
                self.assert_problem(words)
        fee = {"item_id": "fee", "item_name": "Biaya", "item_price": 4000, "item_quantity": 1, "item_total_price": 4000}
        self.plan(forget=True)
        made = self.create(payment_id=22, admin_fee=4000, transaction_total=29000, item_details=[line, fee]).json["data"]
        self.assertEqual((made["transaction_total"], made["qr_code"]), ("29000", None))
        self.assertTrue(made["payment_code"].isdigit())
        self.assert_clean()
        self.ask("GET", "/api/account-info", headers={"Authorization": self.auth["Authorization"]})
        self.assert_problem("Accept")

    def test_documented_vector(self):
        # GATEWAYS.md 2.4
        self.assertEqual(hashlib.sha256(b"DEMOUSERTX-0001").hexdigest(),
                         "39642f002f78056abccabedb9445b37fd3bd7d1eed45acaccc90a59f27c531b2")

    def test_list_and_duplicates(self):
        self.login()
        for number in range(5):
            self.create("TX-%d" % number)
        query = "/api/payment/list-transaction?limit=2&current_page=3"
        page = self.ask("GET", query, headers=self.auth).json
        self.assertEqual(page["pagination"], {"total_found": 5, "limit": 2, "current_page": 3, "total_page": 3})
        self.assertEqual([row["transaction_id"] for row in page["data"]], ["TX-0"])
        for what, charges, status in (("refuse", 5, 422), ("same", 5, 200), ("second", 6, 200)):
            self.plan(duplicate_id=what)
            self.assertEqual(self.create("TX-1").status, status)
            self.assertEqual(len(self.charges()), charges)
        self.assert_problem("second charge")

    def test_envelopes_and_methods(self):
        self.login()
        for envelope, status, key in (("error", 404, True), ("error_200", 200, True), ("status", 404, None)):
            self.plan(envelope=envelope)
            reply = self.detail(1)
            self.assertEqual((reply.status, reply.json.get("error")), (status, key))
        first = {"flat": lambda d: d[0]["payment_id"] == 33, "grouped": lambda d: d["qris"][0]["payment_id"] == 33,
                 "named": lambda d: d[0]["payment_name"] == "QRIS", "strings": lambda d: d[0]["payment_id"] == "33"}
        for shape, right in first.items():
            self.plan(methods=shape)
            self.assertTrue(right(self.ask("GET", "/api/payment/payment-list", headers=self.auth).json["data"]), shape)
        self.assert_clean()


class Juadahs(DoubleCase):
    kind = Juadah

    def login(self):
        reply = self.ask("POST", "/api/login", {"email": "uji@toko.test", "password": "rahasia-uji"})
        self.take(reply)
        return reply

    def take(self, reply):
        self.cookies = reply.headers.get_all("Set-Cookie")
        self.access, self.refresh = (cookie.partition(";")[0] for cookie in self.cookies)

    def get(self, path, *cookies):
        return self.ask("GET", path, headers=JSON | {"Cookie": "; ".join(cookies or [self.access])})

    def create(self, product=3, **changes):
        order = {"product_id": product, "gross_amount": 25000, "product_count_total": 2} | changes
        buyer = {"email": "uji@toko.test", "fullname": "Toko", "address_id": 7}
        return self.ask("POST", "/api/products/3/payments", {"transaction_details": order, "customer_details": buyer},
                        JSON | {"Cookie": self.access})

    def test_cookies(self):
        self.login()
        self.assertIn("Max-Age=600; Path=/; ", self.cookies[0])
        self.assertIn("Path=/api/refresh; ", self.cookies[1])
        for word in ("HttpOnly", "Secure", "SameSite=None"):
            self.assertIn(word, self.cookies[0])
        self.assertEqual(self.get("/api/users").status, 200)
        old = self.refresh
        renewed = self.get("/api/refresh", self.access, self.refresh)
        self.assertNotIn("id", renewed.json["data"]["user"])
        self.take(renewed)
        self.assertEqual(self.refresh, old)
        self.assert_clean()
        self.get("/api/users", self.access, self.refresh)
        self.assert_problem("outside /api/refresh")

    def test_one_stored_refresh_token(self):
        self.login()
        first = self.refresh
        self.login()
        self.assertEqual(self.get("/api/refresh", first).status, 400)
        self.plan(other_login=True)
        self.assertEqual(self.get("/api/refresh", self.refresh).json["errors"]["code"], 400)
        self.plan(store_late=True)
        self.login()
        self.assertEqual([self.get("/api/refresh", self.refresh).status for _ in range(2)], [400, 200])
        self.assert_clean()

    def test_no_login(self):
        for headers in (JSON, JSON | {"Cookie": "accessToken=x"}):
            reply = self.ask("GET", "/api/products", headers=headers)
            self.assertEqual((reply.status, reply.raw), (401, b"Unauthorized"))
        self.assert_problem("never gave")
        self.plan(access_life=0, forget=True)
        self.login()
        self.assertEqual(self.get("/api/users").status, 401)
        self.assert_clean()

    def test_products(self):
        self.login()
        seen, last = [], ""
        while True:
            reply = self.get("/api/products" + last)
            if reply.status == 404:
                self.assertEqual(reply.json["errors"]["message"], "no products found")
                break
            seen += [row["id"] for row in reply.json["data"]["products"]]
            self.assertNotIn("price", reply.json["data"]["products"][0])
            last = "?last_id=" + reply.json["data"]["meta"]["lastProductId"]
        self.assertEqual(seen, [str(number) for number in range(1, 66)])
        self.plan(ids="number", prices=True)
        row = self.get("/api/products").json["data"]["products"][0]
        self.assertEqual((row["id"], row["price"]), (1, 1000))
        self.assertIn(b"<pre>", self.get("/api/products/3").raw)

    def test_order_shapes(self):
        self.login()
        reply = self.create()
        self.assertEqual((reply.status, set(reply.json["data"])), (201, {"midtrans"}))
        token = reply.json["data"]["midtrans"]["token"]
        self.assertEqual(self.get("/api/products/payments/" + token).status, 404)
        charge = self.charges()[0]
        self.assertEqual((charge["gateway_ref"], charge["status"]), (token, "created"))
        self.plan(create_shape="docs", order_id="data")
        data = self.create()
        self.assertEqual((data.status, set(data.json["data"])), (200, {"token", "redirect_url", "order_id"}))
        self.plan(order_id="token")
        token = self.create().json["data"]["token"]
        seen = self.get("/api/products/payments/" + token).json["data"]
        self.assertEqual((seen["transaction_status"], seen["transaction_id"], seen["total_price"], seen["product_id"]),
                         (None, None, "25000", "3"))
        self.plan(set={token: "paid"}, ids="number")
        seen = self.get("/api/products/payments/" + token).json["data"]
        self.assertEqual((seen["transaction_status"], type(seen["completed_at"])), ("settlement", int))
        self.assert_clean()

    def test_strict(self):
        self.login()
        for change, words in (({"gross_amount": "25000"}, "gross_amount"), ({"product": 4}, "the path says"),
                              ({"product_count_total": 0}, "product_count_total"), ({"x": 1}, "transaction_details.x")):
            self.create(**change)
            self.assert_problem(words)
        self.plan(forget=True, addresses=[1])
        self.assertEqual(self.create().status, 400)
        self.assert_clean()
