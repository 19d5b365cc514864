"""Generate the Python client and the browser client's types from ``openapi.json``.

With ``--check`` nothing is written; the exit code is 1 when what is committed is not current.
"""

import filecmp
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
FRONTEND = HERE.parent / "frontend"
CLIENT = HERE / "client"
TYPES = FRONTEND / "src" / "api" / "schema.d.ts"


def run(*command: str, folder: Path = HERE) -> None:
    """Run a command and stop when it fails; the generator finds ruff beside this Python."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    subprocess.run(command, check=True, cwd=folder, env={**os.environ, "PATH": path})


def without_optional_credentials(document: Path, folder: Path) -> Path:
    """A copy in which what may be called anonymously asks for no credentials.

    The generator takes credentials that are possible for credentials that are needed, and would
    let no anonymous client call the public reads.
    """
    content = json.loads(document.read_text(encoding="utf-8"))
    for item in content["paths"].values():
        for operation in item.values():
            if {} in operation["security"]:
                operation["security"] = []
    copy = folder / document.name
    copy.write_text(json.dumps(content), encoding="utf-8")
    return copy


def generate(client: Path, types: Path) -> None:
    """Write the Python client's package and the TypeScript types."""
    with tempfile.TemporaryDirectory() as folder:
        generate_python(without_optional_credentials(HERE / "openapi.json", Path(folder)), client)
    run("npx", "--no-install", "openapi-typescript", str(HERE / "openapi.json"), "-o", str(types),
        folder=FRONTEND)  # fmt: skip


def generate_python(document: Path, client: Path) -> None:
    """Write the Python client's package."""
    run(
        "openapi-python-client",
        "generate",
        "--path", str(document),
        "--config", str(HERE / "client.yaml"),
        "--meta", "none",
        "--overwrite",
        "--output-path", str(client / "inap_client"),
    )  # fmt: skip


def differences(left: Path, right: Path) -> list[str]:
    """Files that are not the same in both folders."""
    compared = filecmp.dircmp(left, right, ignore=["__pycache__", ".ruff_cache"])
    found = [*compared.left_only, *compared.right_only]
    _, different, odd = filecmp.cmpfiles(left, right, compared.common_files, shallow=False)
    found += [*different, *odd]
    for name in compared.common_dirs:
        found += [f"{name}/{path}" for path in differences(left / name, right / name)]
    return found


def check() -> int:
    """Generate beside, compare, and say what is stale."""
    with tempfile.TemporaryDirectory() as folder:
        beside = Path(folder)
        generate(beside, beside / "schema.d.ts")
        stale = differences(CLIENT / "inap_client", beside / "inap_client")
        if TYPES.read_bytes() != (beside / "schema.d.ts").read_bytes():
            stale.append(str(TYPES.name))
    for name in stale:
        print(f"not current: {name}; run 'make client'", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(check())
    generate(CLIENT, TYPES)
