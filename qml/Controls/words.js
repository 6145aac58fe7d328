.pragma library

// What a screen reader says for something of one part or several: those that are there, as a list, without what only keeps letters on one line.
function spoken() {
    return Array.prototype.filter.call(arguments, part => part).join(", ").replace(/\u2060/g, "");
}

// The plain word of each StatusLabel.Status.
function status(kind) {
    return [qsTr("Valid"), qsTr("Expires soon"), qsTr("Not known"), qsTr("Not valid"), qsTr("Overdue")][kind] ?? "";
}
