import QtQuick
import QtQuick.Layouts
import Causeway.Theme
import Causeway.Controls

// A date of birth in three fields, as people say it. `date` is how machines write it, also where it is no date. A whole date that is pasted into one
// of them fills all.
FocusScope {
    id: root

    property string error
    readonly property string label: qsTr("Date of birth")
    readonly property string typed: year.text + month.text + day.text
    readonly property string date: root.typed === "" ? "" : root.padded(year, 4) + "-" + root.padded(month, 2) + "-" + root.padded(day, 2)
    readonly property bool narrow: root.width < 170 * Theme.textScale
    signal accepted

    // A text without a whole date in it fills nothing.
    function fill(text: string): void {
        const found = /^\D*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text);
        if (!found)
            return;
        year.text = String(Number(found[1]));
        month.text = String(Number(found[2]));
        day.text = String(Number(found[3]));
    }
    function take(text: string): void {
        root.error = "";
        root.fill(text);
    }
    function padded(field: TextField, length: int): string {
        return field.text.trim().padStart(length, "0");
    }

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.tinyGap

        Label {
            Layout.fillWidth: true
            text: root.label
            role: Label.Note
            strong: true
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("In numbers, such as 1985, 3 and 14")
            role: Label.Note
            soft: true
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.tinyGap
            columns: root.narrow ? 1 : 3
            columnSpacing: Theme.itemGap
            rowSpacing: Theme.itemGap

            Part {
                id: year
                objectName: "birthYear"
                Layout.preferredWidth: 10
                focus: true
                label: qsTr("Year")
                faulty: root.error !== ""
                onEdited: root.take(year.text)
            }
            Part {
                id: month
                objectName: "birthMonth"
                Layout.preferredWidth: 9
                label: qsTr("Month")
                faulty: root.error !== ""
                onEdited: root.take(month.text)
            }
            Part {
                id: day
                objectName: "birthDay"
                Layout.preferredWidth: 8
                label: qsTr("Day")
                faulty: root.error !== ""
                onEdited: root.take(day.text)
                onAccepted: root.accepted()
            }
        }
        IconText {
            objectName: "birthMessage"
            Layout.fillWidth: true
            visible: root.error !== ""
            iconName: "warning"
            text: root.error
            color: Theme.bad
            alert: true
        }
    }
    component Part: TextField {
        Layout.fillWidth: true
        numeric: true
    }
}
