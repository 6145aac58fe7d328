import QtQuick
import QtTest
import Causeway.Shell

// What a person hears of an answer that failed: that nothing was sent only where nothing was.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: telling
        Item {
            property alias sheet: failure
            FailureSheet { id: failure }
        }
    }

    PageTest {
        name: "FailureSheet"
        ground: root

        function test_what_may_have_left_is_never_called_unsent_data() {
            return [
                {tag: "a verifier takes no such answer", kind: "presentation", code: "net.response_unexpected", words: "What you agreed to has been sent to them."},
                {tag: "a verifier says too much", kind: "presentation", code: "net.response_too_large", words: "Your answer may have reached them."},
                {tag: "a verifier takes no second answer", kind: "presentation", code: "consent.request_already_answered", words: "Your answer may have reached them."},
                {tag: "a reader is gone", kind: "presentation", code: "wallet.proximity_ended", words: "Your answer may have reached them."},
                {tag: "a second try is too late", kind: "presentation", code: "consent.request_expired", words: "Nothing was sent this time."},
                {tag: "a second try meets somebody else", kind: "presentation", code: "net.server_not_trusted", words: "Nothing was sent this time."},
                {tag: "an issuer answers oddly", kind: "issuance", code: "net.response_unexpected", words: "The certificate was not taken."},
                {tag: "an issuer is not where it should be", kind: "issuance", code: "net.address_forbidden", words: "The certificate was not taken."},
                {tag: "an issuer is somebody else", kind: "issuance", code: "net.server_not_trusted", words: "The certificate was not taken."},
                {tag: "a login is answered oddly", kind: "service_login", code: "net.response_unexpected", words: "Nothing is lost."}
            ];
        }
        function test_what_may_have_left_is_never_called_unsent(row) {
            put(telling).sheet.tell(row.kind, row.code);

            reads(row.words);
            reads("Code: " + row.code);
            ["Nothing was sent and nothing has changed.", "Somebody may be in between. Nothing was sent.", "Nothing was sent twice."].forEach(text => readsNot(text));
        }

        function test_who_did_not_accept_it_is_not_asked_again() {
            put(telling).sheet.tell("presentation", "net.response_unexpected");

            reads("They did not accept it");
            readsNot("Try again in a moment.");
        }

        function test_what_never_left_is_called_unsent() {
            put(telling).sheet.tell("", "consent.request_expired");

            reads("Nothing was sent and nothing has changed.");
        }
    }
}
