"""The same work on a cluster of two workers: the same bytes, also when one of them dies."""

from __future__ import annotations

import json
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from distributed import LocalCluster

from bagan import cluster as machines
from bagan.cli import main
from tests.patience import PATIENCE
from tests.scan.scanner import Scanner, scanned
from tests.site.conftest import SMALL

COUNT = 12
NASKAH = Path(__file__).parents[1] / "draft" / "naskah"
SCAN = ("Pasal 3", "Susunan organisasi Dinas Sosial terdiri atas:", "a. Kepala;", "b. Sekretariat;")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as made:
        yield made


def run(*words: object) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert "Traceback" not in result.output
    return result


def specs() -> list[str]:
    """Specs in a folder of their own, one of them faulty, one with a text beside its folder."""
    Path("sp").mkdir()
    Path("naskah").mkdir()
    names = [f"sp/s{number:02}.yaml" for number in range(COUNT)]
    for number, name in enumerate(names):
        Path(name).write_text(SMALL.replace("Kecil", f"Kecil {number}"), "utf-8")
    Path(names[3]).write_text("bagan: 1\n", "utf-8")
    Path("naskah/lima.txt").write_text("Pasal 1\nDinas dipimpin Kepala Dinas.\n", "utf-8")
    text = SMALL.replace("  penanda_tangan:", "  naskah: ../naskah/lima.txt\n  penanda_tangan:")
    Path(names[5]).write_text(text, "utf-8")
    return names


def files(folder: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def test_a_worker_that_dies_loses_nothing(cluster: LocalCluster) -> None:
    names = specs()
    here = run("build", *names, "--dpi", "36", "--jobs", "1", "--format", "json", "-o", "sini")

    def kill() -> None:
        ends = time.monotonic() + PATIENCE
        while not any(Path("sana").glob("*.svg")) and time.monotonic() < ends:
            time.sleep(0.01)
        (_name, worker), *_others = cluster.workers.items()
        os.kill(worker.process.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    address = cluster.scheduler_address
    there = run(
        "build", *names, "--dpi", "36", "--klaster", address, "--format", "json", "-o", "sana"
    )
    killer.join(PATIENCE)
    assert here.exit_code == there.exit_code == 1
    assert json.loads(there.stdout.replace("sana", "sini")) == json.loads(here.stdout)
    assert files("sana") == files("sini")
    faulty = {one["spec"] for one in json.loads(here.stdout) if one["state"] == "faulty"}
    assert faulty == {"sp/s03.yaml", "sp/s05.yaml"}


def test_a_check_there_says_what_it_says_here(cluster: LocalCluster) -> None:
    names = specs()
    here = run("check", *names, "--jobs", "1")
    there = run("check", *names, "--klaster", cluster.scheduler_address)
    assert (there.exit_code, there.stdout) == (here.exit_code, here.stdout)
    absolute = [str(Path(name).resolve()) for name in names]
    here = run("check", *absolute, "--jobs", "1")
    assert run("check", *absolute, "--klaster", cluster.scheduler_address).stdout == here.stdout


def test_texts_are_drafted_there_as_here(cluster: LocalCluster) -> None:
    Path("teks").mkdir()
    names = [str(shutil.copy(NASKAH / name, "teks")) for name in ("dinas.txt", "gubernur.txt")]
    (page,) = scanned("\n".join(SCAN), Scanner(150))
    page.save("teks/pindaian.png", dpi=page.info["dpi"])
    Path("teks/rusak.csv").write_text("id;nama;atasan\na;A;b\n", "utf-8")
    names += ["teks/pindaian.png", "teks/rusak.csv", "teks/tiada.txt"]
    here = run("import", *names, "--jobs", "1", "--format", "json", "-o", "sini")
    address = cluster.scheduler_address
    there = run("import", *names, "--klaster", address, "--format", "json", "-o", "sana")
    assert here.exit_code == there.exit_code == 1
    assert json.loads(there.stdout.replace("sana", "sini")) == json.loads(here.stdout)
    assert files("sana") == files("sini")
    assert {"dinas.yaml", "pindaian.yaml", "pindaian-tinjauan.html"} <= files("sana").keys()


def test_a_summary_there_is_that_of_here(cluster: LocalCluster) -> None:
    specs()
    run("check", "sp", "--jobs", "1", "--ringkasan", "sini.json")
    run("check", "sp", "--klaster", cluster.scheduler_address, "--ringkasan", "sana.json")
    assert Path("sana.json").read_bytes() == Path("sini.json").read_bytes()


def test_a_worker_with_another_program_is_refused(
    cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = specs()
    monkeypatch.setattr(machines, "fingerprint", lambda: "lain")
    result = run("check", *names, "--klaster", cluster.scheduler_address)
    assert result.exit_code == 1
    assert "install the same on all" in result.stderr


@pytest.mark.parametrize("address", ["x", "tcp://x", "http://x:1", "tcp://:1 "])
def test_what_is_no_address_is_refused(address: str) -> None:
    result = run("check", *specs(), "--klaster", address)
    assert result.exit_code == 1
    assert "is no address of a cluster" in result.stderr


def test_a_cluster_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "PATIENCE", 0.2)
    result = run("check", *specs(), "--klaster", "tcp://127.0.0.1:9")
    assert result.exit_code == 1
    assert "error: The cluster at tcp://127.0.0.1:9 does not answer" in result.stderr


def test_standard_input_and_own_templates_stay_here(tmp_path: Path) -> None:
    address = ("--klaster", "tcp://127.0.0.1:9")
    assert run("check", "-", *address).exit_code == 2
    assert run("build", *specs(), "--templates", tmp_path, *address).exit_code == 2
