"""What the gateway doubles share: a loopback server, the books of charges, strict checks of what a till sends, faults
on command. Each double is its own reading of GATEWAYS.md and shares no code with Laci or its sandbox.

POST /control merges a plan (RFC 7396: null removes a key) and carries out at once:
  "reset": true     forget the plan            "forget": true    forget charges, requests and problems as well
  "set": {WHICH: STATE}    WHICH: a reference, a gateway_ref or "all"; STATE: a common state, or any word of the gateway
  "make": [{"reference", "amount", "status"?, "channel"?}]   charges nobody asked for
  "drop": [WHICH]          the gateway has never heard of them
Plan of every double: "pay_after" seconds (then "word", default "paid"), "expire_after" seconds, "prefix" (of all paths),
"qr_decimals", "fault": {KIND: [NAME, ...]}. KIND names a route (create, status, login, list, channels, cancel, ...);
each request of that kind takes the first NAME of its list; a NAME that ends in * stays. The names:
  [BASE]_before: the answer is BASE and nothing was done; [BASE]_after: it was done, then the answer was BASE;
  BASE: reset, timeout[:seconds], html, half, cut, empty, huge, deep, redirect[:to], echo_secret[:status], or an HTTP
  status such as 500, 401, 429[:retry after]. Without a suffix: before for statuses, redirect and echo_secret, else after.
  slow[:seconds], duplicate (the whole reply twice on the wire): about the sending only.
  wrong_amount, wrong_reference, unknown_word: this reply lies. bad_crc, wrong_amount, static_qr, other_currency: so does
  the QR of a create. Gateways add a few of their own (`own_faults`).
GET /control: {"charges": [...], "seen": [{method, path, kind, status, problem}], "problems": [...]}; seen.status 0: no answer.
"""
import json
import re
import socket
import struct
import sys
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote

from double_parts import qris, stamp

QR_TWISTS = {"bad_crc", "static_qr", "other_currency", "wrong_amount"}
TWISTS = QR_TWISTS | {"wrong_reference", "unknown_word"}
PLANNED = {"reset", "forget", "set", "make", "drop", "pay_after", "word", "expire_after", "prefix", "qr_decimals", "fault"}
REPLACED = {"reset", "timeout", "html", "half", "cut", "empty", "huge", "deep", "redirect", "echo_secret"}


class Refused(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Answer:
    def __init__(self, status, document=None, headers=(), raw=None, kind="application/json; charset=utf-8"):
        self.status, self.headers, self.kind = status, list(headers), kind
        self.body = json.dumps(document).encode() if raw is None else raw


class Request:
    def __init__(self, method, target, headers, raw):
        self.method, self.target, self.headers, self.raw = method, target, headers, raw
        path, _, query = target.partition("?")
        self.path, self.query, self.kind, self.twist, self.problems = path, {}, "", None, []
        for name, value in parse_qsl(query, keep_blank_values=True):
            if name in self.query:
                self.note("query names %s twice" % name)
            self.query[name] = value

    def note(self, problem):
        self.problems.append(problem)

    def wrong(self, status, problem):
        """A till should never send this: written down, and refused."""
        self.note(problem)
        raise Refused(status, problem)

    def json_object(self):
        kind = (self.headers.get("Content-Type") or "").lower().replace(" ", "")
        if kind not in ("application/json", "application/json;charset=utf-8"):
            self.wrong(400, "Content-Type is %r" % kind)

        def pairs(items):
            if len({name for name, _ in items}) != len(items):
                raise ValueError("a name stands twice")
            return dict(items)

        def no(word):
            raise ValueError(word)
        try:
            document = json.loads(self.raw.decode("utf-8"), object_pairs_hook=pairs, parse_constant=no)
        except (ValueError, RecursionError) as error:
            self.wrong(400, "body is no strict JSON: %s" % error)
        if not isinstance(document, dict):
            self.wrong(400, "body is no JSON object")
        return document

    def fields(self, document, where, **rules):
        """Exactly these fields, each as its rule says; `None` leaves the value to the caller."""
        if not isinstance(document, dict):
            self.wrong(400, "%s is no object" % where)
        for name in document:
            if name not in rules:
                self.note("%s.%s is not documented" % (where, name))
        for name, rule in rules.items():
            if name not in document:
                if not getattr(rule, "optional", False):
                    self.wrong(400, "%s.%s is missing" % (where, name))
            elif rule and rule(document[name]):
                self.wrong(400, "%s.%s %s" % (where, name, rule(document[name])))
        return document

    def only_query(self, **rules):
        for name, value in self.query.items():
            if name not in rules:
                self.note("query %s is not documented" % name)
            elif not re.fullmatch(rules[name], value):
                self.wrong(400, "query %s=%s has the wrong form" % (name, value))
        return self.query

    def no_body(self):
        if self.raw and self.raw != b"{}":
            self.note("%s with a body" % self.method)


class Gateway:
    """One double. A subclass names its routes, its words and its envelopes."""
    name = "gateway"
    routes = ()          # (method, pattern of the path, kind, name of the method that answers)
    words = {}           # common state -> the gateway's own word
    own_faults = {}      # name -> method(request) that returns the answer instead of doing anything
    own_after = {}       # name -> method(request), once it was done
    options = set()      # what its plan may hold besides PLANNED
    cookies = False
    acquirer, merchant, first_status, strange = "ID.CO.UJI.WWW", "WARUNG UJI", "pending", "reticulating"

    def __init__(self):
        self.lock, self.plan, self.port = threading.RLock(), {}, 0
        self.charges, self.seen, self.problems, self.serial = [], [], [], 0

    # For subclasses.
    def error(self, status, message):
        raise NotImplementedError

    def drop_login(self, request):
        """A planned 401 must last until the till logs in again."""

    def forget(self):
        """What a subclass remembers besides the charges."""

    def new_ref(self):
        return "%s-%06d" % (self.name.upper(), self.serial)

    def extra_headers(self):
        return []

    # The books.
    def make(self, reference, amount, channel="qris", twist=None, status=None, **more):
        self.serial += 1
        made = time.time()
        charge = {"reference": reference, "gateway_ref": str(self.new_ref()), "amount": amount, "channel": channel,
                  "status": self.first_status, "created": stamp(made), "_made": made, "_paid": None,
                  "_number": self.serial, **more}
        charge.setdefault("charged", amount)
        charge["qr"] = qris(charge["charged"], self.merchant, self.acquirer, twist if twist in QR_TWISTS else None,
                            self.plan.get("qr_decimals", False))
        self.charges.append(charge)
        if status:
            self.set_status(charge, status)
        return charge

    def find(self, which, *keys):
        self.tick()
        return next((c for c in self.charges if which in [c[k] for k in keys or ("reference", "gateway_ref")]), None)

    def set_status(self, charge, status):
        charge["status"] = status
        if status in ("paid", self.words.get("paid")) and charge["_paid"] is None:
            charge["_paid"] = time.time()

    def tick(self):
        for charge in self.charges:
            age = time.time() - charge["_made"]
            if charge["status"] in ("created", "pending", self.first_status):
                if age >= self.plan.get("pay_after", age + 1):
                    self.set_status(charge, self.plan.get("word", "paid"))
                elif age >= self.plan.get("expire_after", charge.get("_life", age + 1)):
                    self.set_status(charge, "expired")

    def word(self, charge, twist=None):
        return self.strange if twist == "unknown_word" else self.words.get(charge["status"], charge["status"])

    def shown_reference(self, charge, twist):
        return "SOMEBODY-ELSE" if twist == "wrong_reference" else charge["reference"]

    def shown_amount(self, charge, twist):
        return charge["charged"] + (500 if twist == "wrong_amount" else 0)

    # The plan.
    def known_fault(self, fault):
        name = fault.removesuffix("*").partition(":")[0]
        base = re.sub("_(before|after)$", "", name)
        return (name in TWISTS or name in ("slow", "duplicate") or name in self.own_faults or name in self.own_after
                or base in REPLACED or re.fullmatch(r"[1-5]\d\d", base))

    def control(self, document):
        """A word that nobody knows is refused and stands among the problems, so that no test passes on a slip of the pen."""
        kinds = {route[2] for route in self.routes}
        strange = ["%s:%s" % (kind, fault) for kind, faults in (document.get("fault") or {}).items()
                   for fault in faults or [] if kind not in kinds or not self.known_fault(fault)]
        strange += sorted(set(document) - PLANNED - self.options)
        if strange:
            self.problems.append("control: unknown %s" % ", ".join(strange))
            return Answer(400, {"error": "unknown %s; kinds: %s" % (strange, sorted(kinds))})
        if document.pop("reset", False) or document.get("forget"):
            self.plan = {}
        if document.pop("forget", False):
            self.charges, self.seen, self.problems = [], [], []
            self.forget()
        made = document.pop("make", [])
        chosen = [(w, s) for w, s in document.pop("set", {}).items()] + [(w, None) for w in document.pop("drop", [])]
        self.plan = merged(self.plan, document)
        for order in made:
            self.make(order["reference"], order["amount"], order.get("channel", "qris"), status=order.get("status"))
        for which, state in chosen:
            hits = [c for c in self.charges if which in ("all", c["reference"], c["gateway_ref"])]
            if not hits and which != "all":
                return Answer(404, {"error": "no charge %s" % which})
            for charge in hits:
                if state is None:
                    self.charges.remove(charge)
                else:
                    self.set_status(charge, state)
        return Answer(200, {})

    def state(self):
        self.tick()
        return {"charges": [{k: v for k, v in c.items() if k[0] != "_"} | {"word": self.word(c)} for c in self.charges],
                "seen": self.seen, "problems": self.problems}

    def next_fault(self, kind):
        waiting = self.plan.get("fault", {}).get(kind) or []
        if waiting and waiting[0].endswith("*"):
            return waiting[0][:-1]
        return waiting.pop(0) if waiting else ""

    # A request.
    def route(self, request):
        for method, pattern, kind, function in self.routes:
            match = re.fullmatch(re.escape(self.plan.get("prefix", "")) + pattern, request.path)
            if match and method == request.method:
                request.kind = kind
                return getattr(self, function), [unquote(group) for group in match.groups()]
        return None, []

    def general(self, request):
        for name in ("Authorization", "Cookie", "Content-Type", "Idempotency-Key"):
            if len(request.headers.get_all(name) or []) > 1:
                request.note("%s is sent more than once" % name)
        if not re.fullmatch(r"(127\.0\.0\.1|localhost):%d" % self.port, request.headers.get("Host") or ""):
            request.note("Host is %r" % request.headers.get("Host"))
        if "json" not in (request.headers.get("Accept") or "*/*").replace("*/*", "json"):
            request.note("Accept leaves no room for JSON")
        if request.headers.get("Cookie") and not self.cookies:
            request.note("a cookie for a gateway that has none")
        if request.method == "GET":
            request.no_body()

    def do(self, request, function, arguments):
        try:
            return function(request, *arguments)
        except Refused as refusal:
            return self.error(refusal.status, refusal.message)


def merged(old, patch):
    if not isinstance(patch, dict):
        return patch
    new = dict(old) if isinstance(old, dict) else {}
    for name, value in patch.items():
        if value is None:
            new.pop(name, None)
        else:
            new[name] = merged(new.get(name), value)
    return new


class Handler(BaseHTTPRequestHandler):
    protocol_version, disable_nagle_algorithm, gateway = "HTTP/1.1", True, None

    def log_message(self, *_):
        pass

    def write(self, answer, cut=False, twice=False):
        lines = ["HTTP/1.1 %d Uji" % answer.status, "Content-Length: %d" % len(answer.body)]
        lines += ["Content-Type: " + answer.kind] if answer.status != 204 else []
        lines += ["%s: %s" % header for header in answer.headers]
        data = ("\r\n".join(lines) + "\r\n\r\n").encode() + answer.body
        self.connection.sendall(data[:-(len(answer.body) // 2 + 1)] if cut else data * (2 if twice else 1))
        self.close_connection = self.close_connection or cut

    def reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def serve_one(self):
        length = self.headers.get("Content-Length")
        request = Request(self.command, self.path, self.headers, self.rfile.read(int(length or 0)))
        gateway = self.gateway
        if request.path == "/control":
            with gateway.lock:
                answer = (gateway.control(json.loads(request.raw)) if self.command == "POST"
                          else Answer(200, gateway.state()))
            return self.write(answer)
        if self.headers.get("Transfer-Encoding") or (self.command == "POST" and length is None):
            request.note("POST without Content-Length")
            self.close_connection = True
        with gateway.lock:
            line = {"method": self.command, "path": self.path, "kind": "", "status": 0, "problem": None}
            gateway.seen.append(line)
            gateway.general(request)
            function, arguments = gateway.route(request)
            line["kind"] = request.kind
            fault, _, more = gateway.next_fault(request.kind).partition(":") if function else ("", "", "")
            base, when = re.fullmatch("(.*?)(?:_(before|after))?", fault).groups()
            first = base.isdigit() or base in ("redirect", "echo_secret") or fault in gateway.own_faults
            answer = None
            if function is None:
                answer = self.lost_way(request)
            elif when == "before" or (first and when is None):
                if base == "401":
                    gateway.drop_login(request)
            else:
                request.twist = fault if fault in TWISTS else None
                answer = gateway.do(request, function, arguments)
            if function and (base in REPLACED or base.isdigit()):
                answer = self.replaced(request, base, more, answer)
            elif fault in gateway.own_faults or fault in gateway.own_after:
                answer = getattr(gateway, (gateway.own_faults | gateway.own_after)[fault])(request)
            if request.problems:
                line["problem"] = "; ".join(request.problems)
                gateway.problems += ["%s %s: %s" % (self.command, self.path, problem) for problem in request.problems]
        if base in ("timeout", "slow"):
            time.sleep(float(more or (60 if base == "timeout" else 3)))
        if base in ("timeout", "reset"):
            return self.reset()
        line["status"] = answer.status
        answer.headers += gateway.extra_headers()
        return self.write(answer, cut=base == "cut", twice=base == "duplicate")

    def lost_way(self, request):
        if request.path == "/elsewhere":
            secrets = [n for n in ("Authorization", "Cookie") if request.headers.get(n)]
            request.note("a redirect was followed" + (", with " + " and ".join(secrets) if secrets else ""))
            return Answer(200, {})
        request.note("there is no such path and method")
        return self.gateway.error(404, "Not found")

    def replaced(self, request, base, more, done):
        gateway = self.gateway
        whole_answer = done or Answer(200, {"status": "success"})
        if base == "html":
            return Answer(200, raw=b"<!doctype html><html><body>Sebentar</body></html>", kind="text/html")
        if base == "half":
            return Answer(whole_answer.status, raw=whole_answer.body[:len(whole_answer.body) // 2])
        if base == "empty":
            return Answer(200, raw=b"")
        if base == "huge":
            return Answer(200, raw=b'{"data":"' + b"a" * 10_000_000 + b'"}')
        if base == "deep":
            return Answer(200, raw=b'{"data":' * 50_000)
        if base == "redirect":
            there = more or "http://127.0.0.1:%d/elsewhere" % gateway.port
            return Answer(302, raw=b"", headers=[("Location", there)], kind="text/html")
        if base == "echo_secret":
            secrets = [request.headers.get("Authorization"), request.headers.get("Cookie")]
            said = " ".join(s for s in secrets if s) or request.raw.decode("utf-8", "replace")
            return gateway.error(int(more or 400), "cannot accept: " + said)
        if base.isdigit():
            answer = gateway.error(int(base), {"500": "Internal error", "401": "Unauthorized"}.get(base, "Status " + base))
            answer.headers += [("Retry-After", more or "1")] if base in ("429", "503") else []
            return answer
        return whole_answer

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = serve_one


class Server(ThreadingHTTPServer):
    daemon_threads, request_queue_size = True, 128

    def __init__(self, gateway, port=0):
        super().__init__(("127.0.0.1", port), type("Bound", (Handler,), {"gateway": gateway}))
        self.gateway, gateway.port = gateway, self.server_address[1]

    def handle_error(self, request, client_address):
        """A till that hangs up is daily bread; anything else is a fault of the double, and must not pass unseen."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            traceback.print_exc()
            self.gateway.problems.append("the double itself failed: %r" % error)


def main(gateway):
    server = Server(gateway, int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    print(gateway.port, flush=True)
    server.serve_forever()
