#!/bin/sh
# Draws png/ anew from the SVGs here. The pictures are committed, so a build needs neither rsvg nor QtSvg;
# run this after changing an SVG, and list a new one in ../laci.qrc.
set -eu
cd "$(dirname "$0")"
mkdir -p png
for svg in *.svg; do
    name=${svg%.svg}
    if [ "$name" = laci ]; then
        for size in 16 22 24 32 48 64 128 256 512; do
            rsvg-convert -w "$size" -h "$size" -o "png/laci-$size.png" "$svg"
        done
    else
        rsvg-convert -w 24 -h 24 -o "png/$name.png" "$svg"
        rsvg-convert -w 48 -h 48 -o "png/$name@2x.png" "$svg"
        rsvg-convert -w 72 -h 72 -o "png/$name@3x.png" "$svg"
    fi
done
