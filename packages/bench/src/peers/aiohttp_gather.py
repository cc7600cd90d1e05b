"""The class's second program: all downloads at once, read in pieces of 1,024 bytes."""

import asyncio
import pathlib
import sys

import aiohttp


async def download(session, url, directory):
    async with session.get(url) as response:
        response.raise_for_status()
        with open(directory / url.rsplit("/", 1)[1], "wb") as file:
            while chunk := await response.content.read(1024):
                file.write(chunk)


async def main():
    urls = pathlib.Path(sys.argv[1]).read_text().split()
    directory = pathlib.Path(sys.argv[2])
    timeout = aiohttp.ClientTimeout(total=None)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        await asyncio.gather(*(download(session, url, directory) for url in urls))


asyncio.run(main())
