# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desktops for tests: what shows notifications, of each of the three kinds there are, writes down what it is asked."""

import threading

from gi.repository import Gio, GLib

GTK = """<node><interface name='org.gtk.Notifications'>
<method name='AddNotification'><arg type='s'/><arg type='s'/><arg type='a{sv}'/></method>
<method name='RemoveNotification'><arg type='s'/><arg type='s'/></method></interface></node>"""

PLAIN = """<node><interface name='org.freedesktop.Notifications'>
<method name='Notify'><arg type='s'/><arg type='u'/><arg type='s'/><arg type='s'/><arg type='s'/><arg type='as'/>
<arg type='a{sv}'/><arg type='i'/><arg type='u' direction='out'/></method>
<method name='CloseNotification'><arg type='u'/></method>
<method name='GetCapabilities'><arg type='as' direction='out'/></method>
<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>
<arg type='s' direction='out'/><arg type='s' direction='out'/></method>
<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal></interface></node>"""

PORTAL = """<node><interface name='org.freedesktop.portal.Notification'>
<method name='AddNotification'><arg type='s'/><arg type='a{sv}'/></method>
<method name='RemoveNotification'><arg type='s'/></method>
<property name='version' type='u' access='read'/><property name='SupportedOptions' type='a{sv}' access='read'/>
</interface></node>"""


class Desktop:
    """Owns a name on the session bus, in a thread; `shown` has what was to be shown and not taken back, by id."""

    def __init__(self, name, path, xml):
        self.name, self.path, self.xml = name, path, xml
        self.shown = {}
        self.count = 0
        self.ready = threading.Event()
        self.loop = None
        self.bus = None
        threading.Thread(target=self._serve, daemon=True).start()
        assert self.ready.wait(20)

    def _serve(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        interface = Gio.DBusNodeInfo.new_for_xml(self.xml).interfaces[0]
        self.bus.register_object(self.path, interface, self._call, self._get, None)
        daemon = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        self.bus.call_sync(*daemon, "RequestName", GLib.Variant("(su)", (self.name, 4)), None, 0, -1, None)
        self.loop = GLib.MainLoop.new(context, False)
        self.ready.set()
        self.loop.run()

    def _get(self, _bus, _sender, _path, _interface, name):
        return GLib.Variant("u", 1) if name == "version" else GLib.Variant("a{sv}", {})

    def _call(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        answer = self.answer(method, *parameters.unpack())
        invocation.return_value(answer)

    def end(self):
        self.loop.quit()
        self.bus.close_sync(None)

    def add(self, key, title, body, buttons):
        self.count += 1
        self.shown[key] = {"title": title, "body": body, "buttons": buttons}

    def add_vardict(self, key, notification):
        buttons = {button["label"]: (button["action"], button["target"]) for button in notification.get("buttons", [])}
        default = (notification["default-action"], notification["default-action-target"])
        self.add(key, notification["title"], notification.get("body", ""), {"": default, **buttons})

    def press(self, key, button):
        """As these servers do it: by the program's name on the bus, which starts it where it does not run."""
        action, target = self.shown[key]["buttons"][button]
        application = "io.github.crampdiary.CrampDiary.Devel"
        path = "/" + application.replace(".", "/")
        values = GLib.Variant("(sava{sv})", (action.removeprefix("app."), [GLib.Variant("s", target)], {}))
        self.bus.call_sync(application, path, "org.freedesktop.Application", "ActivateAction", values, None, 0, -1, None)


class GtkDesktop(Desktop):
    def __init__(self):
        super().__init__("org.gtk.Notifications", "/org/gtk/Notifications", GTK)

    def answer(self, method, _application, key, notification=None):
        if method == "AddNotification":
            self.add_vardict(key, notification)
        else:
            self.shown.pop(key, None)


class PortalDesktop(Desktop):
    def __init__(self):
        super().__init__("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", PORTAL)

    def answer(self, method, key, notification=None):
        if method == "AddNotification":
            self.add_vardict(key, notification)
        else:
            self.shown.pop(key, None)


class PlainDesktop(Desktop):
    """Knows numbers only; a pressed button is told to whoever listens, and nobody is started."""

    def __init__(self):
        super().__init__("org.freedesktop.Notifications", "/org/freedesktop/Notifications", PLAIN)

    def answer(self, method, *arguments):
        if method == "Notify":
            _application, replaces, _icon, title, body, actions, _hints, _timeout = arguments
            number = replaces or self.count + 1
            self.add(number, title, body, dict(zip(actions[1::2], actions[0::2])))
            return GLib.Variant("(u)", (number,))
        if method == "CloseNotification":
            self.shown.pop(arguments[0], None)
            return None
        if method == "GetCapabilities":
            return GLib.Variant("(as)", (["actions", "body"],))
        return GLib.Variant("(ssss)", ("test", "test", "1", "1.2"))

    def press(self, key, button):
        action = self.shown[key]["buttons"][button]
        values = GLib.Variant("(us)", (key, action))
        self.bus.emit_signal(None, self.path, "org.freedesktop.Notifications", "ActionInvoked", values)
