import QtQuick
import QtTest
import Causeway.Wallet
import Causeway.Stage

// What is on its way, how a certificate is shown, and how fresh the word is that it was not withdrawn.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: wallet
        WalletPage { viewModel: Stage.wallet; holding: Stage.holding }
    }
    Component {
        id: certificate
        CertificatePage { viewModel: Stage.wallet; holding: Stage.holding }
    }

    PageTest {
        id: test
        name: "Showing"
        ground: root

        readonly property var licence: ({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good", "issuer_on_trust_list", "not_expired"]})

        function test_what_a_department_promised_is_on_its_way() {
            Stage.open();
            Stage.promiseCertificate("Professional registration");
            put(wallet);

            reads("On its way");
            reads("Professional registration");
            readsNot("You have no certificates yet.");
            verify(see("pendingCertificate").Accessible.name.includes("The department is still working on it."));
            verify(see("addCertificate").visible);
        }

        function test_copies_are_counted_where_each_is_shown_once_data() {
            return [
                {tag: "some", copies: 9, text: "The next 9 times, a different copy is shown each time, so that the certificate itself does not link them."},
                {tag: "one", copies: 1, text: "The next time, a copy is shown that was never shown before, so that the certificate itself does not link it to other times."},
                {tag: "none", copies: 0, text: "No fresh copy is left. Until the issuer sends more the same one is shown again, and occasions can be linked."}
            ];
        }
        function test_copies_are_counted_where_each_is_shown_once(row) {
            Stage.open();
            Stage.addCertificate(Object.assign({copies: row.copies}, test.licence));
            put(certificate);
            Stage.wallet.open("c1");

            tryCompare(see("copiesLeft"), "text", row.text);
        }

        function test_nothing_is_said_of_copies_and_checks_that_there_are_not() {
            Stage.open();
            Stage.addCertificate(test.licence);
            put(certificate);
            Stage.wallet.open("c1");
            see("belief_valid");

            readsNot("When you show it");
            gone("copiesLeft");
            gone("statusFrom");
        }

        // What the card says of the trust list, where it is that old.
        function ageOfList(hours: int): string {
            Stage.restart("en");
            Stage.open();
            Stage.addCertificate(Object.assign({listHoursAgo: hours}, test.licence));
            const page = put(certificate);
            Stage.wallet.open("c1");
            see("belief_valid");
            const said = texts().filter(text => text.startsWith("Checked against the trust list of "));
            compare(said.length, 1);
            page.destroy();
            settle();
            return said[0];
        }
        function test_it_says_of_when_the_trust_list_is() {
            const young = ageOfList(1);
            verify(/^Checked against the trust list of \d+\s\w+\s\d+, \d\d:\d\d\.$/.test(young), young);
            verify(ageOfList(49) !== young);
        }
        function test_it_is_silent_about_a_trust_list_that_there_is_not() {
            Stage.open();
            Stage.addCertificate(Object.assign({}, test.licence, {verdict: "unknown", reasons: ["trust_list_missing"]}));
            put(certificate);
            Stage.wallet.open("c1");

            reads("There is no trust list on this device yet.");
            verify(!texts().some(text => text.startsWith("Checked against")));
        }

        function test_it_says_when_a_withdrawal_was_last_looked_for() {
            Stage.open();
            Stage.addCertificate(Object.assign({checkedHoursAgo: 2}, test.licence));
            put(certificate);
            Stage.wallet.open("c1");

            verify(/^Last checked on \d+\s\w+\s\d+, \d\d:\d\d whether it was withdrawn\.$/.test(see("statusFrom").text));
        }
    }
}
