"""A Studio and how it is reached in, an ASGI application out.

Names of specs in its folder are all that a browser can name; whatever changes something is a
POST of JSON by the studio's own page (:mod:`bagan.publish.studio.access`).
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bagan.language import _, language, reason
from bagan.problem import BaganError
from bagan.publish.preview import (
    PICTURE_POLICY,
    READING,
    Guard,
    Words,
    events_of,
    own_hosts,
)
from bagan.publish.studio.access import (
    CSRF,
    Access,
    TooLong,
    body_of,
    csrf_of,
    user_of,
)
from bagan.publish.studio.actions import Clash, read_action
from bagan.publish.studio.articles import articles
from bagan.publish.studio.desk import Done
from bagan.publish.studio.downloads import TYPES, download
from bagan.publish.studio.making import UPLOADS, draft_spec, kinds, new_spec
from bagan.publish.studio.room import Room, in_thread
from bagan.publish.studio.studio import Studio
from bagan.publish.studio.versions import save_version
from bagan.publish.studio.words import words
from bagan.templating import part, render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

LOG = logging.getLogger(__name__)
STYLE, SCRIPT = "studio/studio.css", "studio/studio.js"

Handler = Callable[["Request"], Awaitable["Response"]]
InRoom = Callable[["Request", Room], Awaitable["Response"]]


def application(
    studio: Studio,
    *,
    port: int,
    key: str,
    user_header: str | None = None,
    address: str | None = None,
) -> ASGIApp:
    """The ASGI application that serves *studio* at 127.0.0.1:*port*.

    *user_header* names the header in which a proxy tells who asks, *address* the origin
    ("https://bagan.contoh.go.id") under which that proxy is reached.
    """
    from starlette.applications import Starlette
    from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
    from starlette.routing import Route

    def told(message: str, status: int, **more: Any) -> Response:
        return JSONResponse({"pesan": message, **more}, status_code=status)

    def in_room(handler: InRoom) -> Handler:
        async def handle(request: Request) -> Response:
            room = studio.room(request.path_params["nama"])
            if room is None:
                return told(_("There is no such spec in this folder any more."), 404)
            return await handler(request, room)

        return handle

    async def shell(request: Request) -> Response:
        values = {
            "language": language(),
            "values": {
                "folder": studio.folder.path.name,
                "csrf": csrf_of(key),
                "header": CSRF,
                "siapa": user_of(request),
                "kata": words(),
                "pola": kinds(),
                "unggahan": ",".join(UPLOADS),
            },
        }
        return Response(render("studio/studio.html.j2", values), media_type="text/html")

    async def style(request: Request) -> Response:
        return Response(part(STYLE), media_type="text/css")

    async def script(request: Request) -> Response:
        return Response(part(SCRIPT), media_type="text/javascript")

    async def cards(request: Request) -> Response:
        return JSONResponse({"kartu": studio.cards()})

    async def events(request: Request) -> Response:
        return StreamingResponse(events_of(studio.news), media_type="text/event-stream")

    async def state(request: Request, room: Room) -> Response:
        return JSONResponse(room.facts)

    async def listen(request: Request, room: Room) -> Response:
        return StreamingResponse(_visit(room), media_type="text/event-stream")

    async def picture(request: Request, room: Room) -> Response:
        svg = room.picture(request.path_params["gambar"])
        if svg is None:
            return PlainTextResponse(_("There is no such picture."), status_code=404)
        kept = {"content-security-policy": PICTURE_POLICY, "cache-control": "private, max-age=3600"}
        return Response(svg, media_type="image/svg+xml", headers=kept)

    async def text(request: Request, room: Room) -> Response:
        try:
            return JSONResponse(await in_thread(lambda: articles(room.path, room.desk.read())))
        except BaganError as error:
            return told(str(error), 422)

    async def file(request: Request, room: Room) -> Response:
        form = request.path_params["bentuk"]
        chart = request.query_params.get("bagan")
        if form not in TYPES:
            return told(_("There is no such file."), 404)
        try:
            made = await in_thread(lambda: download(room.path, room.desk.read(), form, chart))
        except BaganError as error:
            return PlainTextResponse(str(error), status_code=422)
        named = f"attachment; filename*=UTF-8''{quote(made.name)}"
        headers = {"content-disposition": named, "content-security-policy": PICTURE_POLICY}
        return Response(made.data, media_type=TYPES[form], headers=headers)

    async def changing(request: Request, room: Room, work: Callable[[], Done | None]) -> Response:
        try:
            done = await in_thread(work)
        except Clash as clash:
            message = _("Somebody else changed this meanwhile; nothing was overwritten.")
            return told(message, 409, kini=clash.found, mau=clash.wanted)
        except BaganError as error:
            return told(str(error), 422)
        if done is None:
            return JSONResponse({"selesai": False})
        room.poke()
        note(request, room.path.name, done.label)
        return JSONResponse(
            {"selesai": True, "unit": done.unit, "apa": done.label, "berubah": done.changed}
        )

    async def act(request: Request, room: Room) -> Response:
        action = read_action(await body_of(request))
        if action is None:
            return told(_("This is no change that the studio knows."), 400)
        return await changing(request, room, lambda: room.desk.act(action))

    async def undo(request: Request, room: Room) -> Response:
        return await changing(request, room, room.desk.undo)

    async def redo(request: Request, room: Room) -> Response:
        return await changing(request, room, room.desk.redo)

    async def restore(request: Request, room: Room) -> Response:
        return await changing(request, room, room.desk.restore)

    async def let_go(request: Request, room: Room) -> Response:
        return await changing(request, room, room.desk.let_go)

    async def version(request: Request, room: Room) -> Response:
        data = await body_of(request)
        message = data.get("pesan", "") if isinstance(data, dict) else ""
        if not isinstance(message, str) or not message.strip():
            return told(_("Say in a few words what was changed."), 422)
        who = user_of(request)
        try:
            await in_thread(lambda: save_version(room.path, message.strip()[:1000], who))
        except BaganError as error:
            return told(str(error), 422)
        room.poke()
        note(request, room.path.name, f"versi: {message.strip()[:200]}")
        return JSONResponse({"selesai": True})

    async def making(request: Request, work: Callable[..., dict[str, Any]]) -> Response:
        data = await body_of(request)
        try:
            made = await in_thread(lambda: work(studio.folder, data))
        except BaganError as error:
            return told(str(error), 422)
        note(request, made["nama"], "baru")
        await studio.changed()
        return JSONResponse(made)

    async def new(request: Request) -> Response:
        return await making(request, new_spec)

    async def upload(request: Request) -> Response:
        return await making(request, draft_spec)

    def note(request: Request, file: str, what: str) -> None:
        who = user_of(request)
        if studio.journal is not None and who:
            try:
                studio.journal.write(who, file, what)
            except OSError as error:
                # What was changed is on the disk: that is not to be told as if it were not.
                LOG.error(
                    _(
                        "{path} cannot be written: {reason}",
                        path=studio.journal.path,
                        reason=reason(error),
                    )
                )

    async def missing(request: Request, error: Exception) -> Response:
        return PlainTextResponse(_("There is no such page."), status_code=404)

    async def too_long(request: Request, error: Exception) -> Response:
        return told(_("This is too large to be received."), 413)

    async def unread(request: Request, error: Exception) -> Response:
        return told(_("The request could not be read."), 400)

    of = "/berkas/{nama}"
    routes = [
        Route("/", shell),
        Route("/studio.css", style),
        Route("/studio.js", script),
        Route("/kartu", cards),
        Route("/peristiwa", events),
        Route("/baru", new, methods=["POST"]),
        Route("/unggah", upload, methods=["POST"]),
        Route(f"{of}/keadaan", in_room(state)),
        Route(f"{of}/peristiwa", in_room(listen)),
        Route(f"{of}/naskah", in_room(text)),
        Route(f"{of}/gambar/{{gambar}}", in_room(picture)),
        Route(f"{of}/unduh/{{bentuk}}", in_room(file)),
        Route(f"{of}/aksi", in_room(act), methods=["POST"]),
        Route(f"{of}/urung", in_room(undo), methods=["POST"]),
        Route(f"{of}/ulang", in_room(redo), methods=["POST"]),
        Route(f"{of}/pulihkan", in_room(restore), methods=["POST"]),
        Route(f"{of}/biarkan", in_room(let_go), methods=["POST"]),
        Route(f"{of}/versi", in_room(version), methods=["POST"]),
    ]
    inner = Starlette(
        routes=routes, exception_handlers={404: missing, TooLong: too_long, ValueError: unread}
    )
    inner.router.redirect_slashes = False
    hosts = own_hosts(port)
    if address is not None:
        hosts[address.split("://", 1)[1]] = address
    refusals = Words(
        address=_("The studio only answers at the address that it printed."),
        site=_("The studio does not answer other sites."),
        method=_("This cannot be asked."),
    )
    return Guard(
        Access(inner, key=key, port=port, user_header=user_header),
        hosts=hosts,
        words=refusals,
        methods=(*READING, "POST"),
    )


async def _visit(room: Room) -> AsyncIterator[str]:
    """What is told of a room, to one who looks at it meanwhile."""
    room.visitors += 1
    try:
        async for line in events_of(room):
            yield line
    finally:
        room.visitors -= 1
