import QtQuick

// Rows on one sheet of paper. A positioner and not a layout: Qt 6.4's layouts crash when a model takes rows away while they
// are being laid out. Rows set `width: parent.width`.
Card {
    default property alias rows: column.data

    padding: 0

    Column {
        id: column
        width: parent.width
    }
}
