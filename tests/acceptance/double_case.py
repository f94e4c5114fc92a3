"""A double on a free port for each test, and a plain HTTP client to ask it."""
import http.client
import json
import sys
import threading
import unittest

sys.dont_write_bytecode = True
from gateway_double import Server  # noqa: E402

JSON = {"Content-Type": "application/json", "Accept": "application/json"}


class Reply:
    def __init__(self, answer):
        self.status, self.headers, self.raw = answer.status, answer.headers, answer.read()

    @property
    def json(self):
        return json.loads(self.raw)


class DoubleCase(unittest.TestCase):
    kind = None

    def setUp(self):
        self.server = Server(self.kind())
        self.port = self.server.gateway.port
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def ask(self, method, path, document=None, headers=JSON, raw=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        body = raw if raw is not None else (json.dumps(document).encode() if document is not None else None)
        try:
            line.request(method, path, body, {k: v for k, v in headers.items() if body or k != "Content-Type"})
            return Reply(line.getresponse())
        finally:
            line.close()

    def plan(self, **document):
        self.assertEqual(self.ask("POST", "/control", document).status, 200)

    def state(self):
        return self.ask("GET", "/control").json

    def charges(self):
        return self.state()["charges"]

    def assert_problem(self, words):
        self.assertIn(words, " | ".join(self.state()["problems"]))

    def assert_clean(self):
        self.assertEqual(self.state()["problems"], [])
