// High contrast: ink on page only, and every line is an outline. Meaning is left to words and shapes.
ColorSet {
    page: "#F7F6F2"
    surface: page
    sunken: page
    ink: "#13201E"
    inkSoft: ink
    line: ink
    outline: ink
    accent: ink
    accentInk: page
    accentSoft: page
    warn: ink
    warnSoft: page
    bad: ink
    badSoft: page
    info: ink
    scrim: "#CC13201E"
}
