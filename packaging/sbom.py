#!/usr/bin/env python3
"""Writes what is inside a package, or what it stands on, as CycloneDX 1.5 JSON, and the licences beside it.

  sbom.py debian --name NAME --version V --out FILE [--bundled DIR] [--licences DIR] BINARY…
      The parts are found by ldd from the binaries and named by dpkg. --bundled: only those whose file lies in DIR are "required"
      parts of the package, the others are "excluded" (they come from the system). --licences: copies each bundled part's copyright file.
  sbom.py list --name NAME --version V --out FILE PARTS.tsv
      The parts are lines name<TAB>version<TAB>licence<TAB>source, as packaging/windows keeps them.

The same input gives the same bytes; the time is SOURCE_DATE_EPOCH.
"""
import argparse
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import uuid

# Licences as SPDX names them, by Debian source package: what its copyright file says about the library itself.
LICENCES = {
    "qt6-base": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "qt6-wayland": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "qtkeychain": "BSD-3-Clause", "qrencode": "LGPL-2.1-or-later", "zint": "BSD-3-Clause", "cpp-httplib": "MIT",
    "sqlite3": "blessing", "openssl": "Apache-2.0", "icu": "Unicode-DFS-2016", "glib2.0": "LGPL-2.1-or-later",
    "gcc-12": "GPL-3.0-or-later WITH GCC-exception-3.1", "gcc-14": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "glibc": "LGPL-2.1-or-later", "brotli": "MIT",
    "zlib": "Zlib", "libzstd": "BSD-3-Clause", "pcre2": "BSD-3-Clause", "double-conversion": "BSD-3-Clause", "libb2": "CC0-1.0",
    "md4c": "MIT", "freetype": "FTL OR GPL-2.0-or-later", "harfbuzz": "MIT", "fontconfig": "HPND", "libpng1.6": "libpng-2.0",
    "libjpeg-turbo": "IJG AND BSD-3-Clause AND Zlib", "graphite2": "LGPL-2.1-or-later", "expat": "MIT", "dbus": "AFL-2.1 OR GPL-2.0-or-later",
    "krb5": "MIT", "e2fsprogs": "MIT", "keyutils": "LGPL-2.1-or-later", "libproxy": "LGPL-2.1-or-later", "systemd": "LGPL-2.1-or-later",
    "libcap2": "BSD-3-Clause OR GPL-2.0-only", "libgcrypt20": "LGPL-2.1-or-later", "libgpg-error": "LGPL-2.1-or-later",
    "xz-utils": "0BSD", "lz4": "BSD-2-Clause", "libbsd": "BSD-3-Clause", "libmd": "BSD-3-Clause", "libx11": "MIT", "libxcb": "MIT",
    "libxau": "MIT", "libxdmcp": "MIT", "libxkbcommon": "MIT", "libglvnd": "MIT", "libxext": "MIT", "libxrender": "MIT", "libxi": "MIT",
    "xcb-util": "MIT", "xcb-util-image": "MIT", "xcb-util-keysyms": "MIT", "xcb-util-wm": "MIT", "xcb-util-renderutil": "MIT",
    "xcb-util-cursor": "MIT", "libice": "MIT", "libsm": "MIT", "wayland": "MIT", "libsecret": "LGPL-2.1-or-later", "libffi": "MIT",
    "util-linux": "LGPL-2.1-or-later AND BSD-3-Clause", "libselinux": "LicenseRef-public-domain", "cups": "Apache-2.0", "gnutls28": "LGPL-2.1-or-later", "nettle": "LGPL-3.0-or-later",
    "gmp": "LGPL-3.0-or-later", "libidn2": "LGPL-3.0-or-later", "libunistring": "LGPL-3.0-or-later", "libtasn1-6": "LGPL-2.1-or-later",
    "p11-kit": "BSD-3-Clause", "avahi": "LGPL-2.1-or-later", "mesa": "MIT", "libdrm": "MIT", "mtdev": "MIT", "libinput": "MIT",
    "libevdev": "MIT", "libwacom": "MIT", "libgudev": "LGPL-2.1-or-later", "tslib": "LGPL-2.1-or-later", "libproxy-tools": "LGPL-2.1-or-later",
    "fonts-inter": "OFL-1.1", "fonts-dejavu": "Bitstream-Vera", "xkeyboard-config": "MIT", "tl-expected": "CC0-1.0",
}


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout


def libraries(binaries):
    """Every library that the loader would take, by real path."""
    found = {}
    for binary in binaries:
        for line in run("ldd", binary).splitlines():
            m = re.match(r"\s*(\S+) => (/\S+)", line) or re.match(r"\s*(/\S+ld-linux\S+)()", line)
            if "not found" in line:
                sys.exit(f"{binary}: {line.strip()}")
            if m:
                path = m.group(2) or m.group(1)
                found[os.path.basename(m.group(1))] = path
    return found


def owner(path):
    """The Debian package of a file, also where /lib is a link to /usr/lib and the file was copied from elsewhere."""
    real = os.path.realpath(path)
    for candidate in (path, real, real.removeprefix("/usr"), "/usr" + real):
        answer = subprocess.run(["dpkg-query", "-S", candidate], capture_output=True, text=True)
        if answer.returncode == 0:
            return answer.stdout.split(": ")[0].split(",")[0]
    return None


def describe(package):
    fields = run("dpkg-query", "-W", "-f", "${Package}\t${Version}\t${source:Package}\t${source:Version}\t${Homepage}", package).split("\t")
    return dict(zip(("package", "version", "source", "source_version", "homepage"), fields))


def licence_entry(text):
    return [{"expression": text}] if text else [{"license": {"name": "see the copyright file of the package"}}]


def write(out, name, version, components):
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    when = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    components.sort(key=lambda c: (c["name"], c["version"]))
    root = f"pkg:generic/laci@{version}"
    body = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"timestamp": when,
                     "component": {"type": "application", "bom-ref": root, "name": name, "version": version, "purl": root,
                                   "licenses": [{"license": {"id": "GPL-3.0-or-later"}}]}},
        "components": components,
        "dependencies": [{"ref": root, "dependsOn": [c["bom-ref"] for c in components]}],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(body, sort_keys=True))
    body = {"$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.5",
            "serialNumber": f"urn:uuid:{serial}", **{k: v for k, v in body.items() if k not in ("bomFormat", "specVersion")}}
    with open(out, "w", encoding="utf-8") as file:
        json.dump(body, file, indent=1, ensure_ascii=False)
        file.write("\n")


def debian(args):
    bundled = {f for _, _, files in os.walk(args.bundled) for f in files} if args.bundled else set()
    packages = {}
    closure = libraries(args.binaries)
    for path in args.more or []:
        closure[os.path.basename(path)] = path
    for soname, path in sorted(closure.items()):
        package = owner(path)
        if package is None:
            sys.exit(f"No package owns {path}")
        entry = packages.setdefault(package, {"files": [], "inside": False})
        entry["files"].append(soname)
        entry["inside"] |= soname in bundled
    packages.setdefault("libexpected-dev", {"files": ["tl/expected.hpp (compiled in)"], "inside": True})
    unknown, components = [], []
    for package, entry in packages.items():
        about = describe(package)
        licence = LICENCES.get(about["source"])
        if licence is None:
            unknown.append(about["source"])
        purl = f"pkg:deb/debian/{about['package']}@{about['version']}?distro=debian-12"
        components.append({
            "type": "library", "bom-ref": purl, "name": about["package"], "version": about["version"], "purl": purl,
            "scope": "required" if entry["inside"] or not args.bundled else "excluded",
            "licenses": licence_entry(licence),
            "properties": [{"name": "laci:files", "value": " ".join(sorted(entry["files"]))},
                           {"name": "laci:inside", "value": "yes" if entry["inside"] else "no, of the system"},
                           {"name": "laci:source", "value": f"{about['source']} {about['source_version']} (Debian)"}],
            **({"externalReferences": [{"type": "website", "url": about["homepage"]}]} if about["homepage"] else {}),
        })
        if args.licences and entry["inside"]:
            os.makedirs(args.licences, exist_ok=True)
            shutil.copyfile(f"/usr/share/doc/{about['package']}/copyright", f"{args.licences}/{about['package']}.txt")
    if unknown:
        print("No SPDX name yet for: " + " ".join(sorted(set(unknown))) + " (their copyright files are named instead)", file=sys.stderr)
    write(args.out, args.name, args.version, components)
    if args.sources:
        with open(args.sources, "w", encoding="utf-8") as file:
            for c in sorted(components, key=lambda c: c["name"]):
                properties = {p["name"]: p["value"] for p in c["properties"]}
                if properties["laci:inside"] == "yes":
                    licence = c["licenses"][0].get("expression", "see its text")
                    file.write(f"{c['name']}\t{c['version']}\t{licence}\t{properties['laci:source']}\n")


def listed(args):
    components = []
    for number, line in enumerate(open(args.parts, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 4:
            sys.exit(f"{args.parts}:{number}: name, version, licence and source, with tabs between, are wanted")
        name, version, licence, source = fields
        purl = f"pkg:generic/{name}@{version}"
        components.append({"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl, "scope": "required",
                           "licenses": licence_entry(licence), "properties": [{"name": "laci:source", "value": source}]})
    if not components:
        sys.exit(f"{args.parts} names no part")
    write(args.out, args.name, args.version, components)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="kind", required=True)
    for kind in ("debian", "list"):
        sub = kinds.add_parser(kind)
        sub.add_argument("--name", required=True)
        sub.add_argument("--version", required=True)
        sub.add_argument("--out", required=True)
        if kind == "debian":
            sub.add_argument("--bundled")
            sub.add_argument("--licences")
            sub.add_argument("--sources")
            sub.add_argument("--more", action="append", help="a file that is loaded without being linked (a font, a data file)")
            sub.add_argument("binaries", nargs="+")
        else:
            sub.add_argument("parts")
    args = parser.parse_args()
    debian(args) if args.kind == "debian" else listed(args)


main()
