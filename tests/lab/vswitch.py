#!/usr/bin/env python3
"""The lab's learning Ethernet switches, one unix datagram socket per switch.

usage: vswitch.py DIR     (switch DIR/pub-a/sw, its ports DIR/pub-a/nodeN)

QEMU connects with  -netdev dgram,local.path=DIR/NAME/nodeN,remote.path=DIR/NAME/sw .
The two switches of a pair are joined by a trunk, as two switches under one bond must be; it is cut
while DIR/trunk-PAIR.cut exists, a switch is dead while DIR/NAME.cut exists. The admin host's taps
(interfaces of the network namespace this runs in) are plugged into the first living switch of their
list, as an active-backup bond would be: never a loop. Frames of a VLAN that a switch does not carry
are dropped. Every port is told over LLDP where it is plugged in.
A frame never goes back to the port it came from, and a port that does not drain (a paused machine)
loses frames, as on a real switch.
"""
import fcntl
import os
import re
import selectors
import socket
import struct
import sys
import time

TRUNKS = {"pub": ("pub-a", "pub-b"), "hb": ("hb-a", "hb-b")}
VLANS = {            # tagged VLANs a switch carries; untagged frames always pass
    "pub-a": {100}, "pub-b": {100}, "hb-a": set(), "hb-b": set(), "san-a": set(), "san-b": set(),
}
TAPS = {"pub0": ("pub-a", "pub-b"), "san0": ("san-a",), "san1": ("san-b",)}
LLDP_EVERY = 5.0     # seconds; real switches take 30
AGE = 300.0          # seconds a learnt MAC address is kept
STALL = 0.2          # seconds a port that does not drain is skipped
LLDP_TO = bytes.fromhex("0180c200000e")


def tlv(kind, value):
    return struct.pack("!H", kind << 9 | len(value)) + value


def lldp_frame(switch, mac, port, description):
    """An announcement with chassis (MAC), port (interface name), TTL, port text, system name."""
    return (LLDP_TO + mac + b"\x88\xcc" + tlv(1, b"\x04" + mac) + tlv(2, b"\x05" + port.encode())
            + tlv(3, struct.pack("!H", 120)) + tlv(4, description.encode()) + tlv(5, switch.encode())
            + tlv(6, b"Basalt lab switch") + tlv(7, struct.pack("!HH", 4, 4)) + tlv(0, b""))


class Tap:
    """A network interface of the namespace, given to the switches as a port."""

    def __init__(self, name):
        self.name = name
        self.fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        iff_tap, iff_no_pi, tunsetiff = 0x0002, 0x1000, 0x400454CA
        fcntl.ioctl(self.fd, tunsetiff, struct.pack("16sH22x", name.encode(), iff_tap | iff_no_pi))
        self.switch = None           # where it is plugged in

    def fileno(self):
        return self.fd

    def send(self, frame):
        try:
            os.write(self.fd, frame)
        except OSError:              # not up, or full
            pass

    def pump(self):
        now = time.monotonic()
        for _ in range(64):
            try:
                frame = os.read(self.fd, 70000)
            except OSError:
                return
            if self.switch and len(frame) >= 14:
                self.switch.forward(frame, self, now, False)


class Switch:
    def __init__(self, folder, name):
        self.folder, self.name = os.path.join(folder, name), name
        self.vlans = VLANS[name]
        self.mac = bytes([0x52, 0x54, 0x00, 0x5B, 0x00, list(VLANS).index(name)])
        self.peer, self.trunk, self.alive = None, False, True
        self.macs, self.stalled = {}, {}
        self.ports, self.taps = [], []
        os.makedirs(self.folder, exist_ok=True)
        path = os.path.join(self.folder, "sw")
        if os.path.exists(path):
            os.unlink(path)
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        for option in (socket.SO_RCVBUF, socket.SO_SNDBUF):
            self.sock.setsockopt(socket.SOL_SOCKET, option, 4 << 20)
        self.sock.bind(path)
        self.sock.setblocking(False)

    def fileno(self):
        return self.sock.fileno()

    def send(self, frame, port, now):
        if isinstance(port, Tap):
            port.send(frame)
            return
        if self.stalled.get(port, 0.0) > now:
            return
        for wait in (0.0005, 0.002, 0.01, None):
            try:
                self.sock.sendto(frame, port)
                return
            except BlockingIOError:
                if wait is None:
                    self.stalled[port] = now + STALL
                    return
                time.sleep(wait)
            except OSError:          # the machine is off
                self.stalled[port] = now + STALL
                return

    def scan(self):
        self.ports = [os.path.join(self.folder, p) for p in os.listdir(self.folder) if p != "sw"]

    def carries(self, frame):
        tagged = frame[12:14] == b"\x81\x00" and len(frame) >= 16
        return not tagged or struct.unpack("!H", frame[14:16])[0] & 0xFFF in {0, *self.vlans}

    def forward(self, frame, source, now, from_peer):
        """source: the port a frame came in by; from the trunk, the peer switch."""
        if not self.alive or not self.carries(frame) or frame[0:5] == LLDP_TO[0:5]:
            return                   # 01:80:c2:00:00:0x is for the neighbour only
        self.macs[frame[6:12]] = (source, now)
        where, seen = self.macs.get(frame[0:6], (None, 0.0))
        if where is not None and not frame[0] & 1 and now - seen < AGE:
            targets = [where]
        else:
            targets = [*self.ports, *self.taps, self.peer]
        for target in targets:
            if target is None or target is source or target == source:
                continue
            if target is self.peer:
                if self.trunk and not from_peer:
                    self.peer.forward(frame, self, now, True)
            else:
                self.send(frame, target, now)

    def pump(self):
        now = time.monotonic()
        for _ in range(64):
            try:
                frame, source = self.sock.recvfrom(70000)
            except BlockingIOError:
                return
            if len(frame) >= 14 and source:
                self.forward(frame, source, now, False)

    def announce(self, now):
        for port in self.ports:
            node = os.path.basename(port)
            self.send(lldp_frame(self.name, self.mac, re.sub(r"\D", "", node), node), port, now)


class Lab:
    def __init__(self, folder):
        self.folder = folder
        self.switches = {name: Switch(folder, name) for name in VLANS}
        self.taps = [Tap(name) for name in TAPS]
        for one, two in TRUNKS.values():
            self.switches[one].peer, self.switches[two].peer = self.switches[two], self.switches[one]
        self.state = None

    def is_cut(self, name):
        return os.path.exists(os.path.join(self.folder, f"{name}.cut"))

    def scan(self):
        """Looks for new ports and for cuts; where the wiring changed, nothing learnt is true any more."""
        for switch in self.switches.values():
            switch.scan()
        state = [name for name in [*self.switches, *(f"trunk-{pair}" for pair in TRUNKS)] if self.is_cut(name)]
        if state == self.state:
            return
        self.state = state
        for switch in self.switches.values():
            switch.alive, switch.macs, switch.taps = switch.name not in state, {}, []
        for pair, (one, two) in TRUNKS.items():
            up = f"trunk-{pair}" not in state and self.switches[one].alive and self.switches[two].alive
            self.switches[one].trunk = self.switches[two].trunk = up
        for tap in self.taps:
            tap.switch = next((self.switches[name] for name in TAPS[tap.name] if name not in state), None)
            if tap.switch:
                tap.switch.taps.append(tap)

    def run(self):
        selector = selectors.DefaultSelector()
        for source in [*self.switches.values(), *self.taps]:
            selector.register(source, selectors.EVENT_READ, source)
        scanned = told = 0.0
        while True:
            for key, _ in selector.select(1.0):
                key.data.pump()
            now = time.monotonic()
            if now - scanned > 0.5:
                scanned = now
                self.scan()
            if now - told > LLDP_EVERY:
                told = now
                for switch in self.switches.values():
                    if switch.alive:
                        switch.announce(now)


if __name__ == "__main__":
    Lab(sys.argv[1]).run()
