# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers of speech for journeys: one that writes down what it is told to say, and the real one, writing its log."""

import os
import pathlib
import shutil
import socket
import subprocess
import threading

ANSWERS = {"SPEAK": "230 OK RECEIVING DATA", "CANCEL": "210 OK CANCELED", "QUIT": "231 HAPPY HACKING"}


class RecordingServer:
    """Speaks as much of speech-dispatcher's protocol as the program needs. What was said is in `said`; a "" stands for
    being told to fall silent."""

    def __init__(self, folder):
        self.path = pathlib.Path(folder) / "speech.sock"
        self.said = []
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.bind(str(self.path))
        self.socket.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def environment(self):
        # Else libspeechd would start the real one in its place.
        return {"SPEECHD_ADDRESS": f"unix_socket:{self.path}", "SPEECHD_CMD": "/bin/false"}

    def _accept(self):
        while True:
            connection, _address = self.socket.accept()
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        lines = connection.makefile("rw", encoding="utf-8", newline="\r\n")

        def answer(text):
            lines.write(text + "\n")
            lines.flush()

        for line in lines:
            command = line.split()[0].upper()
            answer(ANSWERS.get(command, "208 OK"))
            if command == "SPEAK":
                text = []
                while (line := lines.readline().rstrip("\r\n")) != ".":
                    text.append(line)
                self.said.append("\n".join(text))
                answer("225-1\n225 OK MESSAGE QUEUED")
            elif command == "CANCEL":
                self.said.append("")

    def words(self):
        return [text for text in self.said if text]


class RealServer:
    """speech-dispatcher with espeak-ng, into no loudspeaker. What the synthesizer was given stands in its log."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.path = folder / "real.sock"
        self.logs = folder / "logs"
        self.logs.mkdir()
        (folder / "home").mkdir()
        (folder / "home/.libao").write_text("default_driver=null\n", encoding="utf-8")
        config = folder / "speechd"
        shutil.copytree("/etc/speech-dispatcher", config)
        (config / "speechd.conf").write_text(
            'LogLevel 5\nLogDir "stdout"\nAudioOutputMethod "libao"\nAddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"\n'
            "DefaultModule espeak-ng\nDefaultLanguage en\n",
            encoding="utf-8",
        )
        command = ["speech-dispatcher", "--run-single", "--timeout", "0", "--log-level", "5", "--socket-path", self.path]
        command += ["--config-dir", config, "--log-dir", self.logs, "--pid-file", folder / "pid"]
        environment = {**os.environ, "HOME": str(folder / "home")}
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    @property
    def environment(self):
        return {"SPEECHD_ADDRESS": f"unix_socket:{self.path}", "SPEECHD_CMD": "/bin/false"}

    def log(self):
        return "".join(path.read_text(errors="replace") for path in sorted(self.logs.glob("*.log")))

    def stop(self):
        self.process.terminate()
        self.process.wait()
