pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Causeway.Controls
import Causeway.ViewModels
import Causeway.Wallet

// Shows whatever request waits: the one consent sheet, the issuer's code where there is one, the PIN, and what became of it.
Item {
    id: root

    required property ConsentViewModel viewModel
    property var leftOut: []
    property string lastCode
    readonly property var fields: root.viewModel.fields
    signal answered(kind: string, result: var, id: string)
    signal refused(link: string)        // whoever asked wants the person back there
    signal remedied                     // the person wants to see what became of a payment

    readonly property FieldWords fieldWords: FieldWords {}
    readonly property AssuranceWords assuranceWords: AssuranceWords {}
    readonly property AskerWords askerWords: AskerWords {}
    readonly property WarningWords warningWords: WarningWords { address: root.viewModel.host }
    readonly property Verdict invalidity: Verdict { verdict: "invalid" }
    readonly property bool presenting: root.viewModel.kind === "presentation"
    readonly property bool asking: root.viewModel.step === ConsentViewModel.Asking
    readonly property bool confirming: root.viewModel.step === ConsentViewModel.Confirming || root.viewModel.step === ConsentViewModel.Sending
    readonly property bool passing: failure.passing     // nothing more is told than what goes by itself

    function verb(): string {
        if (root.viewModel.kind === "payment")
            return qsTr("Pay %1").arg(root.viewModel.amount);
        if (root.viewModel.kind === "issuance")
            return qsTr("Accept");
        if (root.presenting)
            return qsTr("Share");
        return qsTr("Share and log in");
    }
    // Whoever wants to see a certificate owes a purpose: that there is none is worth a word.
    function purpose(): string {
        if (root.presenting && root.viewModel.purpose === "")
            return qsTr("They gave no purpose");
        return root.viewModel.reference === "" ? root.viewModel.purpose : root.viewModel.purpose + "\n" + root.viewModel.reference;
    }
    function fieldRows(): var {
        return root.fields.map(field => ({
            key: field.key, label: root.fieldWords.named(field.name, field.said), optional: !field.required, source: field.source,
            value: field.value === "" ? root.emptyValue() : root.fieldWords.value(field.value)
        }));
    }
    function withheldRows(): var {
        const why = reason => root.invalidity.reasons[reason] ?? root.invalidity.meaning;
        return root.viewModel.withheld.map(one => ({title: one.title, why: Array.from(one.reasons).map(why).join("\n")}));
    }
    function emptyValue(): string {
        return root.presenting ? qsTr("Nothing is written there") : qsTr("As the identity provider holds it");
    }
    function codeLabel(length: int): string {
        if (length === 0)
            return qsTr("Code");
        return root.viewModel.codeNumeric ? qsTr("Code of %n digit(s)", "", length) : qsTr("Code of %n character(s)", "", length);
    }
    function codeHelp(): string {
        // The issuer knows best how the code came, and says so in whatever language it has.
        if (root.viewModel.codeHint !== "")
            return qsTr("The issuer says: “%1”").arg(root.viewModel.codeHint) + "\n" + qsTr("It proves that the certificate reaches you and nobody else.");
        return qsTr("It came by message. It proves that the certificate reaches you and nobody else.");
    }
    function agree(leftOut: var): void {
        root.leftOut = leftOut;
        if (root.viewModel.codeNeeded)
            codeSheet.open();
        else
            root.viewModel.approve(leftOut, "");
    }
    function submitCode(): void {
        codeSheet.close();
        root.viewModel.approve(root.leftOut, codeField.text);
    }

    onAskingChanged: if (root.asking && failure.passing) failure.close()

    ConsentSheet {
        id: sheet
        objectName: "consentSheet"
        visible: root.asking && !codeSheet.opened
        requester: root.askerWords.named(root.viewModel.requester, root.viewModel.host, root.presenting)
        address: root.presenting ? root.viewModel.host : ""
        verification: root.assuranceWords.sentence(root.viewModel.assurance)
        trust: root.assuranceWords.trust(root.viewModel.assurance)
        number: root.viewModel.matchNumber
        documentName: root.viewModel.amount === "" && root.viewModel.subject !== root.viewModel.requester ? root.viewModel.subject : ""
        amount: root.viewModel.amount
        payee: root.viewModel.payee === "" ? "" : root.viewModel.payee + "\n" + root.viewModel.payeeProxy
        warnings: Array.from(root.viewModel.warnings).map(warning => root.warningWords.sentence(warning))
        choices: root.viewModel.choices
        complete: root.viewModel.complete
        answerable: root.viewModel.answerable
        withheld: root.withheldRows()
        fields: root.fieldRows()
        purpose: root.purpose()
        until: root.viewModel.until
        verb: root.verb()
        busy: root.viewModel.busy
        onChose: (choice, option, on) => root.viewModel.choose(choice, option, on)
        onApproved: leftOut => root.agree(leftOut)
        onDeclined: root.viewModel.decline()
    }
    Sheet {
        id: codeSheet
        objectName: "transactionCodeSheet"
        title: qsTr("The code that the issuer sent you")
        onAboutToShow: codeField.text = ""
        onOpened: codeField.forceActiveFocus()
        onDeclined: root.viewModel.decline()

        TextField {
            id: codeField
            objectName: "transactionCode"
            Layout.fillWidth: true
            readonly property int length: root.viewModel.codeLength
            readonly property bool complete: length > 0 ? text.length === length : text !== ""
            numeric: root.viewModel.codeNumeric
            maximumLength: length > 0 ? length : 64
            label: root.codeLabel(length)
            help: root.codeHelp()
            error: root.lastCode === "wallet.transaction_code_wrong" ? qsTr("The code is wrong, or the offer is no longer good. Compare it with the message.") : ""
            onAccepted: if (complete) root.submitCode()
        }
        footer: ButtonPair {
            firstText: qsTr("Decline")
            secondText: qsTr("Continue")
            secondEnabled: codeField.complete
            onFirstClicked: codeSheet.decline()
            onSecondClicked: root.submitCode()
        }
    }
    Sheet {
        id: pinSheet
        objectName: "pinSheet"
        readonly property ErrorWords words: ErrorWords { failure: root.viewModel.error.code }
        visible: root.confirming
        title: root.verb()
        onDeclined: root.viewModel.decline()

        PinPad {
            objectName: "consentPin"
            Layout.fillWidth: true
            focus: true
            title: qsTr("Enter your PIN")
            filled: root.viewModel.pin.count
            busy: root.viewModel.busy
            error: pinSheet.words.sentence
            onDigitEntered: digit => root.viewModel.pin.append(digit)
            onErased: root.viewModel.pin.removeLast()
        }
        footer: Button {
            Layout.fillWidth: true
            objectName: "pinBack"
            kind: Button.Quiet
            enabled: !root.viewModel.busy
            text: root.viewModel.repeating ? qsTr("Close") : qsTr("Back")
            onClicked: root.viewModel.backToSheet()
        }
    }
    IssuerLoginSheet { viewModel: root.viewModel }
    FailureSheet { id: failure; onRemedied: root.remedied() }
    Connections {
        target: root.viewModel
        function onFinished(kind: string, result: var, id: string): void {
            root.lastCode = "";
            root.answered(kind, result, id);
        }
        function onDeclined(kind: string, result: var, id: string): void {
            if (result.redirect_uri)
                root.refused(result.redirect_uri);
        }
        function onFailed(kind: string, code: string): void {
            failure.tell(kind, code);
        }
        function onErrorChanged(): void {
            root.lastCode = root.viewModel.error.code;
            if (root.lastCode === "wallet.transaction_code_wrong")
                codeSheet.open();
        }
    }
    Connections {
        target: root.viewModel.pin
        function onComplete(): void {
            root.viewModel.confirm();
        }
    }
}
