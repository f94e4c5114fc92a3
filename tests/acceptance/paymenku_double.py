#!/usr/bin/env python3
"""A Paymenku of our own, from GATEWAYS.md 4: `python3 paymenku_double.py PORT`. Key `kunci-uji`, paths below /api/v1.

Plan, besides what gateway_double.py says:
  channels      "flat" (newest docs, default) or "grouped" (older docs)
  closed        list of channel codes that are down (422)
  limits        {code: [min, max]}
  revision      "newest" (phone optional, return_url required, from Rp1.000) or "seed" (the other way round, Rp10.000,
                no reference_id in the reply)
  fee_mode      "merchant" (default) or "customer": the fee is added to what the payer pays
  amounts       "decimals" ("100700.00", default), "string" ("100700"), "number", "fraction" ("100700.50")
  dates         "z", "millis", "offset"
  more          true: payment_info with transaction_id, transaction_status and another qr_url
  own_qris      true: qris_own is configured
  is_sandbox    true: says so in every status, and cancel and refund work
  replays       false: Idempotency-Key is not honoured, so a repeated reference_id is a 422
  rate_limit    requests per minute, then 429;   rate_headers   false: none on answers
  faults of its own: taken (422; made), taken_elsewhere (422, nothing made), conflict (409), channel_down (422)
"""
import re
import sys
import time

sys.dont_write_bytecode = True
from double_parts import EMAIL, PHONE, URL, maybe, stamp, text, whole  # noqa: E402
from gateway_double import Answer, Gateway, Refused, main  # noqa: E402

KEY = "kunci-uji"
E_WALLETS = ("dana", "ovo", "shopeepay", "linkaja")
BANKS = ("bca_va", "bni_va", "bri_va", "mandiri_va", "permata_va", "cimb_va")
KIND = {"qris": "qris", "qris_own": "qris"} | {c: "ewallet" for c in E_WALLETS} | {c: "va" for c in BANKS}
FEES = {"qris": (200, 7), "ewallet": (0, 15), "va": (4000, 0)}     # rupiah, per mille


def fee_of(code, amount):
    flat, mille = FEES[KIND[code]]
    return flat + -(-amount * mille // 1000)


class Paymenku(Gateway):
    name = "paymenku"
    merchant, acquirer = "WARUNG UJI", "ID.CO.PAYMENKU.WWW"
    routes = (("GET", "/api/v1/payment-channels", "channels", "channels"),
              ("GET", "/api/v1/merchant/fee-calculator", "fee", "fee"),
              ("POST", "/api/v1/transaction/create", "create", "create"),
              ("GET", "/api/v1/check-status/([^/]+)", "status", "status"),
              ("GET", "/api/v1/transactions", "list", "transactions"),
              ("POST", "/api/v1/transaction/cancel", "cancel", "cancel"),
              ("POST", "/api/v1/transaction/refund", "refund", "refund"),
              ("GET", "/api/v1/open-payment/([^/]+)", "open", "open_payment"),
              ("POST", "/api/v1/open-payment/create", "open", "open_create"))
    own_faults = {"conflict": "say_conflict", "channel_down": "say_down", "taken_elsewhere": "say_taken"}
    own_after = {"taken": "say_taken"}
    options = {"channels", "closed", "limits", "revision", "fee_mode", "amounts", "dates", "more", "own_qris", "is_sandbox",
               "replays", "rate_limit", "rate_headers"}

    def __init__(self):
        super().__init__()
        self.replayed, self.asked = {}, []

    def forget(self):
        self.replayed, self.asked = {}, []

    def error(self, status, message):
        return Answer(status, {"status": "error", "message": "Unauthorized" if status == 401 else message})

    def say_conflict(self, _request):
        return self.error(409, "Idempotency-Key was used with another body")

    def say_down(self, _request):
        return self.error(422, "Payment channel is currently unavailable")

    def say_taken(self, _request):
        return self.error(422, "The reference id has already been taken")

    def left(self):
        self.asked = [moment for moment in self.asked if moment > time.time() - 60]
        return self.plan.get("rate_limit", 60) - len(self.asked)

    def extra_headers(self):
        if not self.plan.get("rate_headers", True):
            return []
        with self.lock:
            left, reset = self.left(), int((self.asked[0] if self.asked else time.time()) + 60)
        return [("X-RateLimit-Limit", self.plan.get("rate_limit", 60)), ("X-RateLimit-Remaining", max(left, 0)),
                ("X-RateLimit-Reset", reset)]

    def do(self, request, function, arguments):
        """Every route: the key, then the budget of the merchant."""
        if request.headers.get("Authorization") != "Bearer " + KEY:
            request.note("Authorization is not Bearer with the key")
            return self.error(401, "Unauthorized")
        if "rate_limit" in self.plan and self.left() <= 0:
            return Answer(429, {"status": "error", "message": "Too many requests"},
                          [("Retry-After", max(1, int(self.asked[0] + 60 - time.time()) + 1))])
        self.asked.append(time.time())
        return super().do(request, function, arguments)

    def shape(self, amount):
        form = self.plan.get("amounts", "decimals")
        return amount if form == "number" else {"string": "%d", "fraction": "%d.50"}.get(form, "%d.00") % amount

    def moment(self, seconds):
        return None if seconds is None else stamp(seconds, self.plan.get("dates", "z"))

    def limits(self, code):
        least = 10_000 if KIND[code] == "va" or self.plan.get("revision") == "seed" else 1_000
        return self.plan.get("limits", {}).get(code, [least, 50_000_000 if KIND[code] == "va" else 10_000_000])

    def channels(self, request):
        request.only_query()
        codes = [c for c in KIND if c not in self.plan.get("closed", []) and (c != "qris_own" or self.plan.get("own_qris"))]
        names = {c: c.replace("_", " ").upper() for c in codes}
        if self.plan.get("channels") == "grouped":
            data = {"va": [], "ewallet": [], "qris": []}
            for code in codes:
                flat, mille = FEES[KIND[code]]
                data[KIND[code]].append({"code": code, "name": names[code], "type": KIND[code], "type_label": KIND[code],
                                         "icon": "https://paymenku.com/i/%s.png" % code, "description": "",
                                         "fee": {"flat": flat, "percent": mille / 10, "display": "Rp %d" % flat}})
        else:
            data = [{"code": c, "name": names[c], "type": KIND[c], "group": KIND[c],
                     "fee_mode": self.plan.get("fee_mode", "merchant"), "fee_flat": FEES[KIND[c]][0],
                     "fee_percent": FEES[KIND[c]][1] / 10, "min_amount": self.limits(c)[0],
                     "max_amount": self.limits(c)[1]} for c in codes]
        return Answer(200, {"status": "success", "data": data})

    def fee(self, request):
        """The reply's shape is not documented; this one is a guess."""
        query = request.only_query(amount=r"[1-9]\d*", code=r"[a-z_]+")
        if set(query) != {"amount", "code"}:
            request.wrong(400, "fee-calculator needs amount and code")
        if query["code"] not in KIND:
            raise Refused(400, "Unknown payment channel")
        amount, mode = int(query["amount"]), self.plan.get("fee_mode", "merchant")
        fee = fee_of(query["code"], amount)
        return Answer(200, {"status": "success", "data": {
            "code": query["code"], "amount": self.shape(amount), "fee_mode": mode, "total_fee": self.shape(fee),
            "total_amount": self.shape(amount + (fee if mode == "customer" else 0)),
            "amount_received": self.shape(amount - (fee if mode == "merchant" else 0))}})

    def create(self, request):
        key = request.headers.get("Idempotency-Key")
        if key is None:
            request.note("create without Idempotency-Key cannot be repeated")
        elif not re.fullmatch(r"[\x21-\x7e]{1,255}", key):
            request.wrong(400, "Idempotency-Key is not 1 to 255 printable characters")
        body = request.json_object()
        seed = self.plan.get("revision") == "seed"
        request.fields(body, "body", reference_id=text(50), amount=whole(1), customer_name=text(), customer_email=EMAIL,
                       customer_phone=PHONE if seed else maybe(PHONE), channel_code=text(40),
                       return_url=maybe(URL) if seed else URL)
        for name in ("customer_phone", "return_url"):
            if name not in body:
                request.note("body.%s is missing; one revision of the documents demands it" % name)
        replays = key is not None and self.plan.get("replays", True)
        if replays and key in self.replayed:
            before, answer = self.replayed[key]
            if before != body:
                request.note("Idempotency-Key used again with another body")
                return self.say_conflict(request)
            return Answer(200, answer, [("Idempotency-Replayed", "true")])
        code, amount = body["channel_code"], body["amount"]
        if code not in KIND:
            raise Refused(400, "Unknown payment channel")
        least, most = self.limits(code)
        if not least <= amount <= most:
            raise Refused(400, "Amount must be from %d to %d" % (least, most))
        if code == "ovo" and "customer_phone" not in body:
            request.wrong(400, "ovo needs customer_phone")
        if code in self.plan.get("closed", []):
            return self.say_down(request)
        if code == "qris_own" and not self.plan.get("own_qris"):
            raise Refused(422, "Own QRIS is not configured")
        if self.find(body["reference_id"], "reference"):
            return self.say_taken(request)
        fee = fee_of(code, amount)
        charge = self.make(body["reference_id"], amount, code, request.twist, _fee=fee, _customer=body,
                           charged=amount + (fee if self.plan.get("fee_mode") == "customer" else 0))
        answer = {"status": "success", "data": self.made(charge, request.twist)}
        if replays:
            self.replayed[key] = (body, answer)
        return Answer(200, answer)

    def made(self, charge, twist):
        data = {"trx_id": charge["gateway_ref"], "reference_id": self.shown_reference(charge, twist),
                "amount": self.shape(self.shown_amount(charge, twist)), "status": self.word(charge, twist),
                "pay_url": "https://paymenku.com/pay/" + charge["gateway_ref"]}
        if self.plan.get("revision") == "seed":
            data.pop("reference_id")
        code, until = charge["channel"], self.moment(charge["_made"] + 86400)
        if KIND[code] == "qris":
            info = {"qr_url": "https://paymenku.com/qr/%s.png" % charge["gateway_ref"], "qr_string": charge["qr"],
                    "expiration_date": until}
            if code == "qris_own":
                info |= {"merchant_name": self.merchant, "nmid": "ID0000000000000"}
        elif KIND[code] == "va":        # not documented: a guess
            info = {"va_number": "8808%012d" % charge["_number"], "bank": code[:-3].upper(), "expiration_date": until}
        else:
            info = {"payment_url": data["pay_url"], "expiration_date": until}
        if self.plan.get("more"):
            info |= {"transaction_id": "T" + charge["gateway_ref"], "transaction_status": "pending"}
            info |= {"qr_url": "https://paymenku.com/storage/qr/x.svg"} if "qr_url" in info else {}
        return data | {"payment_info": info}

    def document(self, charge, twist=None):
        customer, code = charge.get("_customer", {}), charge["channel"]
        fee, amount = charge.get("_fee", 0), self.shown_amount(charge, twist)
        return {"trx_id": charge["gateway_ref"], "reference_id": self.shown_reference(charge, twist),
                "amount": self.shape(amount), "total_fee": self.shape(fee), "amount_received": self.shape(amount - fee),
                "status": self.word(charge, twist), "is_sandbox": bool(self.plan.get("is_sandbox", False)),
                "customer_name": customer.get("customer_name"), "customer_email": customer.get("customer_email"),
                "payment_channel": {"code": code, "name": code.upper(), "type": KIND.get(code, "qris")},
                "pay_url": "https://paymenku.com/pay/" + charge["gateway_ref"], "paid_at": self.moment(charge["_paid"]),
                "created_at": self.moment(charge["_made"]), "updated_at": self.moment(charge["_paid"] or charge["_made"])}

    def status(self, request, which):
        request.only_query()
        charge = self.find(which)
        if charge is None:
            raise Refused(404, "Transaction not found")
        return Answer(200, {"status": "success", "data": self.document(charge, request.twist)})

    def transactions(self, request):
        day = r"\d{4}-\d\d-\d\d"
        query = request.only_query(page=r"[1-9]\d*", per_page=r"[1-9]\d?|100", status=r"[a-z_]+", date_from=day,
                                   date_to=day, channel_code=r"[a-z_]+", reference_id=r".{1,50}", sort_by=r"[a-z_]+",
                                   sort_order="asc|desc")
        self.tick()

        def fits(charge):
            made = stamp(charge["_made"], "jakarta")[:10]
            return (query.get("status", self.word(charge)) == self.word(charge)
                    and query.get("channel_code", charge["channel"]) == charge["channel"]
                    and query.get("reference_id", charge["reference"]) == charge["reference"]
                    and query.get("date_from", made) <= made <= query.get("date_to", made))
        found = sorted(filter(fits, self.charges), key=lambda c: c["_number"], reverse=query.get("sort_order") != "asc")
        page, size = int(query.get("page", 1)), int(query.get("per_page", 15))
        rows = [self.document(charge, request.twist) for charge in found[(page - 1) * size:page * size]]
        meta = {"current_page": page, "per_page": size, "total": len(found), "last_page": max(1, -(-len(found) // size))}
        return Answer(200, {"status": "success", "data": rows, "meta": meta})

    def one_of_ours(self, request, body):
        charge = self.find(body["trx_id"], "gateway_ref")
        if charge is None:
            raise Refused(404, "Transaction not found")
        if not self.plan.get("is_sandbox"):
            request.wrong(400, "%s is for the sandbox only" % request.kind)
        return charge

    def cancel(self, request):
        charge = self.one_of_ours(request, request.fields(request.json_object(), "body", trx_id=text(60)))
        if KIND[charge["channel"]] != "qris":
            raise Refused(400, "Channel does not support cancel")
        if charge["status"] != "pending":
            raise Refused(422, "Transaction is not pending")
        self.set_status(charge, "cancelled")
        return Answer(200, {"status": "success", "data": self.document(charge)})

    def refund(self, request):
        body = request.fields(request.json_object(), "body", trx_id=text(60), refund_amount=whole(1), reason=text())
        charge = self.one_of_ours(request, body)
        if KIND[charge["channel"]] != "ewallet":
            raise Refused(400, "Channel does not support refund")
        if charge["status"] != "paid" or body["refund_amount"] > charge["amount"]:
            raise Refused(422, "Transaction cannot be refunded")
        self.set_status(charge, "refunded" if body["refund_amount"] == charge["amount"] else "partially_refunded")
        return Answer(200, {"status": "success", "data": self.document(charge)})

    def open_payment(self, _request, _which):
        raise Refused(404, "Open payment not found")

    def open_create(self, _request):
        raise Refused(503, "Open payment is disabled")


if __name__ == "__main__":
    main(Paymenku())
