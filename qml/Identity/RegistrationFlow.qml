pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Controls
import Causeway.ViewModels

// Language, terms, document, PIN, enrolment: one question a page, with a way back.
PageStack {
    id: root

    required property RegistrationViewModel viewModel
    required property SessionViewModel session
    required property Settings settings
    required property ScanViewModel scan
    required property Component scanPage

    objectName: "registration"
    Component.onCompleted: root.show(language)

    Component {
        id: language
        LanguagePage {
            settings: root.settings
            failure: root.session.error.code
            erasing: root.session.eraseFailed
            onChosen: root.show(terms)
        }
    }
    Component {
        id: terms
        TermsPage {
            onBack: root.pop()
            onAccepted: root.show(card)
        }
    }
    Component {
        id: card
        DocumentPage {
            viewModel: root.viewModel
            scan: root.scan
            onBack: root.pop()
            onScanChosen: root.show(root.scanPage)
            onCompleted: root.show(pin)
        }
    }
    Component {
        id: pin
        PinPage {
            viewModel: root.viewModel
            onBack: {
                root.viewModel.pin.clear();
                root.viewModel.repeatedPin.clear();
                root.pop();
            }
            onCompleted: {
                root.show(enrol);
                root.viewModel.enrol();
            }
        }
    }
    Component {
        id: enrol
        EnrolPage {
            viewModel: root.viewModel
            // Back to the document: the PIN is chosen again, because it was wiped when it was used.
            onAgain: root.pop(root.get(2))
        }
    }
}
