.pragma library

// What a screen reader says for something of several parts: those that are there, as a list.
function spoken() {
    return Array.prototype.filter.call(arguments, part => part).join(", ");
}

// The plain word of each StatusLabel.Status.
function status(kind) {
    return [qsTr("Valid"), qsTr("Expires soon"), qsTr("Not known"), qsTr("Not valid"), qsTr("Overdue")][kind];
}
