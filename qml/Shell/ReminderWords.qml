import QtQuick

// Words, icon and destination of each kind of reminder.
QtObject {
    id: root

    function text(reminder: var): string {
        switch (reminder.kind) {
        case "bill_overdue":
            return qsTr("%1, overdue since %2").arg(reminder.detail).arg(reminder.due);
        case "bill_due":
            return qsTr("%1, to be paid by %2").arg(reminder.detail).arg(reminder.due);
        case "certificate_changed":
            return qsTr("It was renewed and says something else now");
        case "certificate_expiring":
            return qsTr("Expires on %1").arg(reminder.detail);
        default:
            return qsTr("Not valid any more");
        }
    }
    function action(kind: string): string {
        return kind.startsWith("bill") ? qsTr("See the bill") : qsTr("See the certificate");
    }
    function icon(kind: string): string {
        return kind.startsWith("bill") ? "bill" : "card";
    }
    function place(kind: string): string {
        return kind.startsWith("bill") ? "bills" : "wallet";
    }
}
