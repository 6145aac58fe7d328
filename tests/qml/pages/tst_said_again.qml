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
        function test_what_is_still_waited_for_is_said_to_be_promised() {
            takenBefore(test.offer, {pending: "p1"});

            Stage.handOver(test.offer);

            see("donePage");
            verify(!isSeen("failureClose"));
        }
        function test_a_link_of_which_nothing_is_here_was_used_already() {
            takenBefore(test.offer, {certificate: "c1"});

            Stage.handOver(test.offer + "&for=another");

            reads("This offer was used already");
            reads("Code: wallet.offer_used");
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
            Stage.offerCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"], loginPage: "https://issuer.example/login"});
            behindTheDoor();
            tap("place_wallet");
            tap("emptyAction");
            tap("secondButton");
            enterPin();
            see("loginAnswer");
            Stage.takeBefore(test.answerBefore, {pending: "p1"});
            finished.target = Stage.consent;
            finished.clear();

            Stage.handOver(test.answerBefore);

            tryCompare(finished, "count", 1);
            compare(finished.signalArguments[0][2], "");
            compare(Stage.consent.step, ConsentViewModel.LoggingIn);
            Stage.handOver(test.answer);
            see("certificatePage");
            gone("loginAnswer");
        }
    }
}
