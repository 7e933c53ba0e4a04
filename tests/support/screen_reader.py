"""Reads the accessibility tree of the walk as a screen reader does, over AT-SPI.

Run inside a session bus and a virtual screen. Prints JSON: page → list of [role, name].
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT_PATH = "/org/a11y/atspi/accessible/root"
PATIENCE_S = 10.0
Node = tuple[str, str]


def accessibility_bus() -> DBusConnection:
    """The bus the programs put their trees on."""
    session = open_dbus_connection("SESSION")
    bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    reply = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=PATIENCE_S)
    address: str = reply.body[0]
    return open_dbus_connection(address)


def children(bus: DBusConnection, node: Node) -> list[Node]:
    """A node's children as (bus name, path)."""
    address = DBusAddress(node[1], node[0], ACCESSIBLE)
    reply = bus.send_and_get_reply(new_method_call(address, "GetChildren"), timeout=PATIENCE_S)
    return list(reply.body[0]) if reply.header.message_type is MessageType.method_return else []


def told(bus: DBusConnection, node: Node) -> tuple[str, str]:
    """A node's role and name, as a reader would say them."""
    address = DBusAddress(node[1], node[0], ACCESSIBLE)
    role = bus.send_and_get_reply(new_method_call(address, "GetRoleName"), timeout=PATIENCE_S)
    name = bus.send_and_get_reply(Properties(address).get("Name"), timeout=PATIENCE_S)
    if MessageType.error in (role.header.message_type, name.header.message_type):
        return "", ""
    return role.body[0], name.body[0][1]


def tree(bus: DBusConnection, node: Node) -> list[tuple[str, str]]:
    """A node and all below it."""
    found = [told(bus, node)]
    for child in children(bus, node):
        found += tree(bus, child)
    return found


def main() -> None:
    """Starts the accessibility bus and the program, and reads every page."""
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    with subprocess.Popen([launcher, "--launch-immediately"]) as bus_process:
        bus = accessibility_bus()
        program = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("walk_for_reader.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert program.stdin is not None
        assert program.stdout is not None
        pages: dict[str, list[tuple[str, str]]] = {}
        registry = ("org.a11y.atspi.Registry", ROOT_PATH)
        for line in program.stdout:
            if line.startswith("page "):
                words = [one for app in children(bus, registry) for one in tree(bus, app)]
                pages[line.split()[1]] = words
                program.stdin.write("go on\n")
                program.stdin.flush()
        program.wait()
        bus_process.terminate()
    print(json.dumps(pages, ensure_ascii=False))


if __name__ == "__main__":
    main()
