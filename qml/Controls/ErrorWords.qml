import QtQuick

// Words for the SDK's stable error codes. A code that is not here gets the words of its module, and those of a defect at last.
QtObject {
    id: root

    property string failure
    property string kind                // of the request, where its answer failed
    property int wait: 0
    property bool erasing: false        // it failed while all was to be erased, which saves nothing and may be half-done

    readonly property var entry: root.find(root.failure)
    readonly property string happened: root.entry[0]
    readonly property string meaning: root.mayHaveArrived ? qsTr("Your answer may have reached them.") : root.entry[1]
    readonly property string advice: root.entry[2]
    readonly property bool unknown: root.failure === "payment.pending" // neither done nor not done
    readonly property bool showing: root.kind === "presentation"
    readonly property bool issuing: root.kind === "issuance"
    // These come once the answer to a verifier has left, or of a second try.
    readonly property bool mayHaveArrived: root.showing && /^(net\.(unreachable|timeout|server_error|response_too_large)|base\.cancelled|wallet\.proximity_ended|consent\.request_already_answered)$/.test(root.failure)

    // What the person can do at once, for places that can do it.
    readonly property string remedy: root.unknown ? qsTr("Find out now") : root.failure === "payment.bill_already_paid" ? qsTr("Go to Bills") : ""

    // For places with room for one line only.
    readonly property string sentence: root.advice === "" ? root.happened : qsTr("%1. %2").arg(root.happened).arg(root.advice)

    readonly property string tryAgain: qsTr("Try again in a moment.")
    readonly property string askForNew: qsTr("Ask for a new one and try again.")
    // A verifier may have got an earlier try, and an issuer a code that is spent with it.
    readonly property string nothingSent: root.showing ? qsTr("Nothing was sent this time.") : root.issuing ? root.notTaken : qsTr("Nothing was sent and nothing has changed.")
    readonly property string notTaken: qsTr("The certificate was not taken.")
    readonly property string nothingPaid: qsTr("Nothing was paid.")
    readonly property string askHelp: qsTr("Try again. If it happens again, tell the helpdesk the code below.")

    // Whoever answers has got what was sent. A verifier that does not take it has it all the same, and is not asked again.
    readonly property var answeredOddly: root.showing ? [qsTr("They did not accept it"), qsTr("What you agreed to has been sent to them."), ""]
        : [qsTr("The service gave an answer we do not understand"), root.issuing ? root.notTaken : qsTr("Nothing is lost."), root.issuing ? qsTr("Ask the issuer for a new one.") : root.tryAgain]

    readonly property var table: ({
        "net.unreachable": [qsTr("No connection"), qsTr("The service cannot be reached. Nothing is lost."), qsTr("Check your network and try again.")],
        "net.timeout": [qsTr("The service did not answer in time"), qsTr("Nothing is lost."), root.tryAgain],
        "net.server_not_trusted": [qsTr("The server could not prove who it is"), root.showing || root.issuing ? root.nothingSent : qsTr("Somebody may be in between. Nothing was sent."), qsTr("Use another network. If it happens again, tell the helpdesk.")],
        "net.address_forbidden": [qsTr("This address is not allowed"), root.nothingSent, qsTr("Do not use this code.")],
        "net.server_error": [qsTr("The service has a fault"), qsTr("It is not your device. Nothing is lost."), root.tryAgain],
        "net.response_unexpected": root.answeredOddly,
        "vault.pin_wrong": [qsTr("Wrong PIN"), "", qsTr("Try again.")],
        "vault.pin_throttled": [qsTr("Too many wrong PINs"), qsTr("Your data is safe. This protects it."), root.wait > 0 ? qsTr("Wait %n second(s), then try again.", "", root.wait) : root.tryAgain],
        "vault.pin_unacceptable": [qsTr("This PIN is too easy to guess"), "", qsTr("Choose six digits that are not a run or all the same.")],
        "vault.corrupt": [qsTr("The stored data is damaged"), qsTr("It cannot be read on this device any more."), qsTr("Start over and register again. Certificates can be issued again.")],
        "vault.storage_full": [qsTr("The storage is full"), qsTr("Nothing was saved. What was there is unchanged."), qsTr("Make room on this device and try again.")],
        "vault.storage_failure": [qsTr("It could not be saved"), qsTr("This place cannot be written to. Nothing is half-done."), qsTr("Choose another folder, or check that this device can write to its storage.")],
        "vault.busy": [qsTr("The data is open in another program"), "", qsTr("Close the other window and try again.")],
        "consent.request_expired": [qsTr("This request is too old"), root.nothingSent, root.askForNew],
        "consent.request_already_answered": [qsTr("This request was answered already"), qsTr("Nothing was sent twice."), root.askForNew],
        "consent.request_invalid": [qsTr("This request is not in order"), root.nothingSent, qsTr("Do not use it. Ask the service for a new one.")],
        "consent.requester_untrusted": [qsTr("We cannot confirm who asks"), root.nothingSent, qsTr("Do not use this code. Tell the service about it.")],
        "consent.ledger_broken": [qsTr("The ledger does not fit together"), qsTr("An entry was changed or is missing."), qsTr("Export it and tell the helpdesk.")],
        "identity.identity_number_invalid": [qsTr("The identity card number is not right"), "", qsTr("Check the letters, the digits and the digit in brackets.")],
        "identity.document_code_invalid": [qsTr("This is not the code of an identity card"), qsTr("Nothing was taken from it."), qsTr("Scan the code on the card, or go back and type the data.")],
        "identity.person_not_matched": [qsTr("The details do not match our records"), qsTr("Nothing was kept on this device."), qsTr("Check the number, your name as printed on the card, and the date of birth.")],
        "identity.not_enrolled": [qsTr("Registration was not finished"), qsTr("Nothing was kept on this device."), qsTr("Register again.")],
        "identity.device_revoked": [qsTr("This device is no longer registered"), qsTr("Another device was registered for you since."), qsTr("Start over on this device if that was not you, and tell the helpdesk.")],
        "identity.issuer_mismatch": [qsTr("The login service is not the expected one"), root.nothingSent, qsTr("Use another network. If it happens again, tell the helpdesk.")],
        "identity.state_mismatch": [qsTr("This is the answer to another login"), qsTr("It may also have come too late. Nothing was taken from it."), qsTr("Log in again from the start.")],
        "identity.oauth_refused": [qsTr("The login was declined"), qsTr("You declined it, or the other side did. Nothing has changed."), qsTr("If that was not meant, begin again.")],
        "identity.attestation_refused": [qsTr("The issuer does not accept this app"), qsTr("Nobody vouched for it, or the issuer trusts others only. Nothing was taken."), qsTr("Update the app and try again. If it happens again, tell the helpdesk.")],
        "identity.session_expired": [qsTr("You were logged out"), "", qsTr("Lock the app and unlock it to log in again.")],
        "identity.not_logged_in": [qsTr("You are not logged in"), "", qsTr("Lock the app and unlock it to log in again.")],
        "wallet.offer_invalid": [qsTr("This offer is not in order"), root.nothingSent, root.askForNew],
        "wallet.offer_used": [qsTr("This offer was used already"), qsTr("A certificate can be taken once only."), root.askForNew],
        "wallet.transaction_code_required": [qsTr("A code is needed"), qsTr("The issuer sent it to you another way."), qsTr("Enter all its digits.")],
        "wallet.transaction_code_wrong": [qsTr("The code was not accepted"), qsTr("It is wrong, or the offer is no longer good."), qsTr("Compare it with the message and enter it again. If it is right, ask for another offer.")],
        "wallet.issuer_untrusted": [qsTr("The issuer is not on the trust list"), root.notTaken, qsTr("Get it from the department itself.")],
        "wallet.key_protection_insufficient": [qsTr("This device does not protect its keys well enough for it"), root.nothingSent, qsTr("Use another device, or ask the issuer for another kind of certificate.")],
        "wallet.credential_rejected": [qsTr("The certificate is not genuine"), qsTr("It was changed or was not made for this device. It was not kept."), qsTr("Ask the issuer for a new one.")],
        "wallet.credential_malformed": [qsTr("The certificate cannot be read"), qsTr("It was not kept."), qsTr("Ask the issuer for a new one.")],
        "wallet.no_matching_certificate": [qsTr("You hold nothing that fits"), qsTr("They only learn that you decline, not why."), qsTr("Get the certificate that is asked for, and begin again.")],
        "wallet.proximity_ended": [qsTr("The other side is gone"), qsTr("It ended, or is too far away."), qsTr("Begin again.")],
        "wallet.proximity_malformed": [qsTr("The other side was not understood"), qsTr("Its code or its answer is not in order. Nothing was taken from it."), qsTr("Let it show a new code.")],
        "crypto.decryption_failed": [qsTr("It cannot be decrypted"), qsTr("It was changed, or was not meant for this device. Nothing was taken from it."), qsTr("Begin again.")],
        "payment.code_checksum_wrong": [qsTr("The code is damaged"), qsTr("Its checksum is wrong, so the payee or amount may have been changed. Nothing was paid."), qsTr("Scan it again, or ask for a new bill.")],
        "payment.code_malformed": [qsTr("The code is not in order"), root.nothingPaid, qsTr("Ask for a new bill.")],
        "payment.code_unsupported": [qsTr("This code is for something else"), qsTr("The app can open bills, certificates and service logins."), qsTr("Scan another code.")],
        "payment.amount_invalid": [qsTr("This is not an amount"), "", qsTr("Enter dollars and cents, such as 98.70.")],
        "payment.bill_already_paid": [qsTr("This bill is paid already"), qsTr("Nothing was paid again."), qsTr("You find the receipt under Bills.")],
        "payment.refused": [qsTr("The payment was refused"), root.nothingPaid, qsTr("Check your account and the payee.")],
        "payment.pending": [qsTr("We do not know yet whether the payment went through"), qsTr("It was sent once and will not be sent twice."), qsTr("Do not pay again and do not delete the app. We will find out as soon as there is a connection.")],
        "payment.receipt_invalid": [qsTr("The receipt is not genuine"), qsTr("The payment was sent, its receipt does not fit it."), qsTr("Tell the helpdesk before you pay again.")],
        "miniprogram.package_tampered": [qsTr("This mini-program was changed"), qsTr("It was not started."), qsTr("Try again later. If it happens again, tell the helpdesk.")],
        "miniprogram.package_untrusted": [qsTr("This mini-program is not signed by somebody we trust"), qsTr("It was not started."), ""],
        "miniprogram.hung": [qsTr("The mini-program stopped answering"), qsTr("It was closed. Your data is safe."), qsTr("Open it again.")],
        "miniprogram.crashed": [qsTr("The mini-program stopped"), qsTr("It was closed. Your data is safe."), qsTr("Open it again.")],
        "miniprogram.out_of_memory": [qsTr("The mini-program stopped"), qsTr("It was closed. Your data is safe."), qsTr("Open it again.")],
        "miniprogram.load_failed": [qsTr("The mini-program stopped"), qsTr("It was closed. Your data is safe."), qsTr("Try again later. If it happens again, tell the helpdesk.")],
        "scan.no_code_in_image": [qsTr("No code was found"), "", qsTr("Move closer, or choose another picture.")],
        "scan.unavailable": [qsTr("The screen cannot be read here"), "", qsTr("Choose a picture file instead.")]
    })

    function find(code: string): var {
        if (code === "")
            return ["", "", ""];
        if (root.erasing && code !== "vault.busy")
            return [qsTr("Not everything could be erased"), qsTr("What is left on this device is encrypted."), root.askHelp];
        return root.table[code] ?? [qsTr("Something went wrong"), qsTr("Nothing was lost."), root.askHelp];
    }
}
