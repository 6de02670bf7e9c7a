"""The acceptor's side of one security context a connection, by MIT's libgssapi.

A line is a word and arguments in hex (a dash is an empty one); each is answered with one line.

  accept TOKEN       more TOKEN, done TOKEN, or refused TOKEN if the context cannot be established
  unwrap TOKEN       the message; it must have been sealed
  wrap MESSAGE       the token
  rotate MESSAGE     the token as Windows sends it: rotated right by 28, RFC 4121 section 4.2.5
  verify MESSAGE MIC the message
  mic MESSAGE        the code
  who                the initiator and the mechanism, in words
"""

import socketserver
import sys

import gssapi


def rotated(token, count=28):
    header, body = bytearray(token[:16]), token[16:]
    assert header[6:8] == b"\0\0"
    header[6:8] = count.to_bytes(2, "big")
    return bytes(header) + body[-count:] + body[:-count]


class Context(socketserver.StreamRequestHandler):
    def handle(self):
        self.context = gssapi.SecurityContext(
            creds=gssapi.Credentials(usage="accept"), usage="accept"
        )
        for line in self.rfile:
            word, *arguments = line.decode().split()
            values = [b"" if a == "-" else bytes.fromhex(a) for a in arguments]
            try:
                answer = getattr(self, word)(*values)
            except gssapi.exceptions.GSSError as error:
                token = getattr(error, "token", None) or b""
                answer = "refused " + (token.hex() or "-")
            self.wfile.write((answer + "\n").encode())

    def accept(self, token):
        answer = self.context.step(token)
        state = "done " if self.context.complete else "more "
        return state + ((answer or b"").hex() or "-")

    def unwrap(self, token):
        result = self.context.unwrap(token)
        assert result.encrypted
        return result.message.hex()

    def wrap(self, message):
        return self.context.wrap(message, True).message.hex()

    def rotate(self, message):
        return rotated(self.context.wrap(message, True).message).hex()

    def verify(self, message, mic):
        self.context.verify_signature(message, mic)
        return message.hex()

    def mic(self, message):
        return self.context.get_signature(message).hex()

    def who(self):
        return "%s %s" % (self.context.initiator_name, self.context.mech.dotted_form)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


Server((sys.argv[1], int(sys.argv[2])), Context).serve_forever()
