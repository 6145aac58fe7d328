#!/usr/bin/env python3
"""Starts the sandbox as a process: ready line, three pages over TLS on both loopback addresses, killed, started again, stopped."""

import http.client
import json
import pathlib
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile


def start(binary, data, options=("--port", "0")):
    process = subprocess.Popen([binary, "--data", str(data), "--programs", str(data), *options], stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline()
    assert line, "no ready line"
    ready = json.loads(line)
    assert ready["ready"] is True and ready == json.loads((data / "connection.json").read_text())
    return process, ready


def get(ready, path, host="localhost", name=None):
    context = ssl.create_default_context(cafile=ready["ca"])
    port = int(ready["origin"].rsplit(":", 1)[1])
    connection = http.client.HTTPSConnection(host, port, context=context, timeout=20)
    try:
        connection.request("GET", path, headers={"Host": name} if name else {})
        response = connection.getresponse()
        return response.status, response.read().decode(), response.headers
    finally:
        connection.close()


def check_pages(ready):
    status, page, headers = get(ready, "/")
    assert status == 200 and "CHAN Siu Ming" in page and "default-src 'none'" in headers["Content-Security-Policy"]
    assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT", headers["Date"]), headers["Date"]
    status, parts, _ = get(ready, "/.well-known/causeway")
    assert status == 200 and json.loads(parts)["identity_provider"] == ready["origin"] + "/idp"
    status, trust, _ = get(ready, "/trust/list")
    assert status == 200 and trust.count(".") == 2
    return json.loads(parts)


def check_addresses(ready):
    assert get(ready, "/idp/jwks", "127.0.0.1")[0] == 200
    if socket.has_ipv6 and pathlib.Path("/proc/net/if_inet6").exists():
        assert get(ready, "/idp/jwks", "::1")[0] == 200
    assert get(ready, "/admin/personas", name="another.example:" + ready["origin"].rsplit(":", 1)[1])[0] == 421


def check_refusals_of_the_library(ready):
    """Requests that never reach a route are refused like any other: a status and a word, at once."""
    port = int(ready["origin"].rsplit(":", 1)[1])
    context = ssl.create_default_context(cafile=ready["ca"])
    lines = {
        "411 length_required": "POST /admin/faults HTTP/1.1\r\nContent-Type: application/json\r\n",
        "413 content_too_large": "POST /admin/faults HTTP/1.1\r\nContent-Length: 2000000\r\n",
        "404 not_found": "DELETE /nothing HTTP/1.1\r\n",
        "421 misdirected_request": "GET / HTTP/1.1\r\nHost: another.example\r\n",
    }
    for expected, head in lines.items():
        host = "" if "Host:" in head else f"Host: localhost:{port}\r\n"
        with socket.create_connection(("localhost", port), timeout=20) as plain, context.wrap_socket(plain, server_hostname="localhost") as tls:
            tls.sendall((head + host + "\r\n").encode())
            response = http.client.HTTPResponse(tls)
            response.begin()
            answer = json.loads(response.read())
        assert f"{response.status} {answer['error']}" == expected, (expected, response.status, answer)


def post_form(ready, path, length):
    body = "response=" + "a" * (length - len("response="))
    context = ssl.create_default_context(cafile=ready["ca"])
    connection = http.client.HTTPSConnection("localhost", int(ready["origin"].rsplit(":", 1)[1]), context=context, timeout=20)
    try:
        connection.request("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})
        response = connection.getresponse()
        return response.status, json.loads(response.read())["error"]
    finally:
        connection.close()


def check_long_forms(ready):
    """An answer with portraits is a long form; what is too long for that, too, is still refused."""
    assert post_form(ready, "/verifier/responses/nobody", 1_000_000) == (404, "request_unknown")
    assert post_form(ready, "/verifier/responses/nobody", 1_100_000) == (413, "content_too_large")
    assert post_form(ready, "/idp/token", 12_000) == (413, "content_too_large")


def check_one_sandbox_a_folder(binary, data):
    before = (data / "connection.json").read_text()
    second = subprocess.run([binary, "--data", str(data), "--port", "0", "--programs", str(data)], capture_output=True, text=True, timeout=60)
    assert second.returncode == 1 and second.stdout == "", second
    assert f"another sandbox works on {data}" in second.stderr, second.stderr
    assert (data / "connection.json").read_text() == before


def check_a_file_is_no_folder(binary):
    with tempfile.NamedTemporaryFile() as file:
        refused = subprocess.run([binary, "--data", file.name, "--port", "0"], capture_output=True, text=True, timeout=60)
    assert refused.returncode == 1 and f"{file.name} is not a folder" in refused.stderr, refused


def check_restart_on_the_same_port(binary, data, ready):
    """Devices know the sandbox by its origin: without --port it comes back there, or says what is in its way."""
    port = int(ready["origin"].rsplit(":", 1)[1])
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", port))
        taken.listen()
        refused = subprocess.run([binary, "--data", str(data), "--programs", str(data)], capture_output=True, text=True, timeout=60)
        assert refused.returncode == 1 and f"port {port} is taken" in refused.stderr, refused
    process, again = start(binary, data, options=())
    try:
        assert again["origin"] == ready["origin"], (again, ready)
    finally:
        process.kill()
        process.wait()


def check_dev_run_on_the_same_port(binary, data, ready):
    """The app of ./dev run was registered at that port."""
    sources = pathlib.Path(__file__).resolve().parents[3]
    script = 'set -euo pipefail; . "$1/cmake/dev/common.sh"; . "$1/cmake/dev/run.sh"; trap stop_children EXIT; start_sandbox "$2"'
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "build").mkdir()
        (pathlib.Path(folder) / "build" / "bin").symlink_to(pathlib.Path(binary).resolve().parent)
        done = subprocess.run(["bash", "-c", script, "bash", sources, data], cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and f"sandbox at {ready['origin']} " in done.stdout, (done, ready)


def check_lost_connection(ready, binary):
    body = json.dumps({"path": "/idp/jwks", "mode": "drop_before", "times": 1})
    context = ssl.create_default_context(cafile=ready["ca"])
    connection = http.client.HTTPSConnection("localhost", int(ready["origin"].rsplit(":", 1)[1]), context=context, timeout=20)
    connection.request("POST", "/admin/faults", body, {"Content-Type": "application/json"})
    assert connection.getresponse().status == 201
    connection.close()
    try:
        get(ready, "/idp/jwks")
    except (http.client.RemoteDisconnected, ssl.SSLError, ConnectionError, OSError):
        pass
    else:
        raise AssertionError("the connection was not dropped")
    assert get(ready, "/idp/jwks")[0] == 200


def main():
    binary = sys.argv[1]
    linked = subprocess.run(["ldd", binary], capture_output=True, text=True).stdout
    assert "sqlcipher" not in linked
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        process, ready = start(binary, data)
        try:
            check_pages(ready)
            check_addresses(ready)
            check_refusals_of_the_library(ready)
            check_long_forms(ready)
            check_one_sandbox_a_folder(binary, data)
            check_a_file_is_no_folder(binary)
            check_lost_connection(ready, binary)
            keys = get(ready, "/idp/jwks")[1]
            process.kill()
            process.wait()
            process, ready = start(binary, data)
            check_pages(ready)
            assert get(ready, "/idp/jwks")[1] == keys
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=20) == 0
            check_restart_on_the_same_port(binary, data, ready)
            check_dev_run_on_the_same_port(binary, data, ready)
        finally:
            process.kill()
            process.wait()
    assert subprocess.run([binary, "--port", "1"], capture_output=True).returncode == 2
    assert "--data" in subprocess.run([binary, "--help"], capture_output=True, text=True).stdout
    print("started, answered, killed, started again, stopped")


if __name__ == "__main__":
    main()
