import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// An offer, or the answer to a login, that was taken before and is handed over once more: it leads to what came of it.
Item {
    id: root

    width: 390
    height: 844

    SignalSpy {
        id: finished
        signalName: "finished"
    }
    LinksTest {
        id: test
        name: "SaidAgain"
        ground: root
        places: Component {
            Places { app: Behind {} }
        }

        readonly property string offer: "openid-credential-offer://?credential_offer=1"
        readonly property string answer: "causeway://issuance?code=1&state=1"
        readonly property string answerBefore: "causeway://issuance?code=7&state=7"

        function takenBefore(uri: string, result: var): void {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"]});
            behindTheDoor();
            Stage.takeBefore(uri, result);
            Stage.fail("open", "wallet.offer_used");
        }
        function loggingIn(): void {
            Stage.offerCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"], loginPage: "https://issuer.example/login"});
            behindTheDoor();
            tap("place_wallet");
            tap("emptyAction");
            tap("secondButton");
            enterPin();
            see("loginAnswer");
            finished.target = Stage.consent;
            finished.clear();
        }
        function pasteOnTheSheet(text: string): void {
            see("loginAnswer").text = text;
            tap("secondButton");
        }

        function test_a_link_that_was_used_leads_to_its_certificate() {
            takenBefore(test.offer, {certificate: "c1"});

            Stage.handOver(test.offer);

            tryCompare(see("certificatePage"), "title", "Driving licence");
            verify(!isSeen("failureClose"));
        }
        function test_a_code_that_was_used_leads_to_its_certificate_too() {
            takenBefore(test.offer, {certificate: "c1"});

            paste(test.offer);

            see("certificatePage");
            gone("scanPage");
        }
        function test_an_offer_that_came_behind_its_sheet_leads_to_its_certificate_data() {
            return [{tag: "handed over", say: () => Stage.handOver(test.offer)}, {tag: "pasted", say: () => paste(test.offer)}];
        }
        function test_an_offer_that_came_behind_its_sheet_leads_to_its_certificate(row) {
            const licence = {id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"]};
            Stage.offerCertificate(licence);
            behindTheDoor();
            row.say();
            asks("Transport Department");
            Stage.addCertificate(licence);
            Stage.takeBefore(test.offer, {certificate: "c1"});
            Stage.fail("issue", "wallet.offer_used");

            tap("secondButton");
            see("transactionCode").input.forceActiveFocus();
            type("493536");
            keyClick(Qt.Key_Return);
            enterPin();

            tryCompare(see("certificatePage"), "title", "Driving licence");
            verify(!isSeen("failureClose"));
        }
        function test_what_is_still_waited_for_is_said_to_be_promised() {
            takenBefore(test.offer, {pending: "p1"});

            Stage.handOver(test.offer);

            see("donePage");
            reads("The issuer is still preparing the certificate. It will come by itself.");
            verify(!isSeen("failureClose"));
        }
        function test_a_link_of_which_nothing_is_here_was_used_already() {
            takenBefore(test.offer, {certificate: "c1"});

            Stage.handOver(test.offer + "&for=another");

            reads("This offer was used already");
            reads("Code: wallet.offer_used");
        }
        function test_a_link_that_cannot_be_opened_now_is_not_taken_for_a_used_one() {
            takenBefore(test.offer, {certificate: "c1"});
            Stage.fail("open", "net.unreachable");

            Stage.handOver(test.offer);

            reads("Code: net.unreachable");
            verify(!isSeen("certificatePage"));
        }
        function test_the_answer_to_a_login_leads_to_its_certificate_again_data() {
            return [{tag: "handed over", say: () => Stage.handOver(test.answerBefore)}, {tag: "pasted", say: () => paste(test.answerBefore)}];
        }
        function test_the_answer_to_a_login_leads_to_its_certificate_again(row) {
            takenBefore(test.answerBefore, {certificate: "c1"});

            row.say();

            see("certificatePage");
            verify(!isSeen("failureClose"));
        }
        function test_a_login_that_is_waited_for_stays_when_another_is_answered_again() {
            loggingIn();
            Stage.takeBefore(test.answerBefore, {pending: "p1"});

            Stage.handOver(test.answerBefore);

            tryCompare(finished, "count", 1);
            compare(finished.signalArguments[0][2], "");
            compare(Stage.consent.step, ConsentViewModel.LoggingIn);
            Stage.handOver(test.answer);
            see("certificatePage");
            gone("loginAnswer");
        }
        function test_a_login_that_is_waited_for_stays_when_an_offer_is_said_again() {
            loggingIn();
            Stage.takeBefore(test.offer, {pending: "p1"});
            Stage.fail("open", "wallet.offer_used");

            Stage.scan.openText(test.offer);

            tryCompare(finished, "count", 1);
            compare(finished.signalArguments[0][2], "");
            compare(Stage.consent.step, ConsentViewModel.LoggingIn);
        }
        function test_an_answer_of_before_on_the_sheet_is_one_to_another_login() {
            loggingIn();
            Stage.takeBefore(test.answerBefore, {pending: "p1"});

            pasteOnTheSheet(test.answerBefore);

            reads("This is the answer to another login. Log in again from the start.");
            compare(finished.count, 0);
            verify(!isSeen("donePage"));
            compare(Stage.consent.step, ConsentViewModel.LoggingIn);
            pasteOnTheSheet(test.answer);
            see("certificatePage");
        }
    }
}
