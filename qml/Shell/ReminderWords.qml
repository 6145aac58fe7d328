import QtQuick

// Words and icon of each kind of reminder.
QtObject {
    id: root

    function text(reminder: var): string {
        switch (reminder.kind) {
        case "bill_overdue":
            return reminder.detail + "\n" + qsTr("Overdue since %1").arg(reminder.due);
        case "bill_due":
            return reminder.detail + "\n" + qsTr("To be paid by %1").arg(reminder.due);
        case "certificate_changed":
            return qsTr("It was renewed and says something else now");
        case "certificate_expiring":
            return qsTr("Expires on %1").arg(reminder.detail);
        case "certificate_suspended":
            return qsTr("Suspended for now by its issuer");
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
}
