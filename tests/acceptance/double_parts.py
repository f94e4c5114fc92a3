"""What a gateway writes and demands: QRIS strings, moments in each form seen, rules for the fields of a request."""
import re
from datetime import datetime, timedelta, timezone

JAKARTA = timezone(timedelta(hours=7))


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = ((crc << 1) ^ 0x1021) & 0xFFFF if crc & 0x8000 else (crc << 1) & 0xFFFF
    return crc


def tlv(tag, value):
    return "%s%02d%s" % (tag, len(value), value)


def qris(amount, merchant, acquirer, twist=None, decimals=False):
    """A dynamic QRIS that parses but that nobody can pay; `twist` spoils it in one way."""
    amount += 1000 if twist == "wrong_amount" else 0
    body = tlv("00", "01") + tlv("01", "11" if twist == "static_qr" else "12")
    body += tlv("26", tlv("00", acquirer) + tlv("01", "936009990000000009") + tlv("02", "UJI0001") + tlv("03", "UMI"))
    body += tlv("51", tlv("00", "ID.CO.QRIS.WWW") + tlv("02", "ID0000000000000") + tlv("03", "UMI"))
    body += tlv("52", "5812") + tlv("53", "840" if twist == "other_currency" else "360")
    if twist != "static_qr":
        body += tlv("54", "%d.00" % amount if decimals else str(amount))
    body += tlv("58", "ID") + tlv("59", merchant) + tlv("60", "JAKARTA") + tlv("61", "10110")
    body += tlv("62", tlv("07", "A01")) + "6304"
    return body + "%04X" % (crc16(body.encode()) ^ (0x0101 if twist == "bad_crc" else 0))


def stamp(seconds, form="z"):
    """A moment in one of the forms seen: z, millis, offset (all UTC), jakarta (no zone written), ms (since the epoch)."""
    if form == "ms":
        return int(seconds * 1000)
    if form == "jakarta":
        return datetime.fromtimestamp(seconds, JAKARTA).strftime("%Y-%m-%d %H:%M:%S")
    tail = {"z": "Z", "millis": ".000Z", "offset": "+00:00"}[form]
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S") + tail


# Rules for the fields of a request: each takes a value and returns what is wrong with it, or None.
def text(most=255, form=None):
    def rule(value):
        if not isinstance(value, str) or not value.strip():
            return "is not a text, or empty"
        if len(value) > most:
            return "is longer than %d" % most
        return "has the wrong form" if form and not re.fullmatch(form, value) else None
    return rule


def whole(least=0, most=2**53):
    """A JSON integer: 25000, never "25000", 25000.0 or true."""
    return lambda v: None if type(v) is int and least <= v <= most else "is not an integer from %d to %d" % (least, most)


def one_of(*words):
    return lambda v: None if v in words else "is none of %s" % (words,)


def maybe(rule):
    def optional(value):
        return rule(value)
    optional.optional = True
    return optional


EMAIL = text(254, r"[^@\s<>,]+@[^@\s<>,]+\.[A-Za-z]{2,}")
URL = text(2048, r"https?://[^\s/]+\S*")
PHONE = text(20, r"\+?[0-9]{8,15}")
