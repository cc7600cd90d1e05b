"""The class's first program: one download after the other."""

import pathlib
import sys

import requests

urls = pathlib.Path(sys.argv[1]).read_text().split()
directory = pathlib.Path(sys.argv[2])

with requests.Session() as session:
    session.trust_env = False
    for url in urls:
        response = session.get(url)
        response.raise_for_status()
        (directory / url.rsplit("/", 1)[1]).write_bytes(response.content)
