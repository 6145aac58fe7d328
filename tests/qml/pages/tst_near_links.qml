import QtQuick
import QtTest
import Causeway.Shell
import Causeway.ViewModels
import Causeway.Stage

// Links that come while a reader near by is waited for, or asks.
Item {
    id: root

    width: 390
    height: 844

    LinksTest {
        id: test
        name: "NearLinks"
        ground: root
        places: Component {
            Places { app: Behind {} }
        }

        function waiting(): void {
            Stage.addCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: []});
            Stage.addPresentation("mdoc:reader", {near: true, warnings: ["asker_unknown"],
                choices: [{id: "licence", options: [{id: "c1", title: "Driving licence", fields: {age_over_18: "true"}}]}]}, "");
            behindTheDoor();
            tap("place_wallet");
            Stage.hold("reader");
            tap("showNearRow");
            see("engagementCode");
        }
        function test_a_link_does_not_wait_until_a_reader_came() {
            waiting();

            Stage.handOver(test.library);

            asks("Public Libraries");
            compare(Stage.showNear.rows.length, 0);
            verify(Stage.isHolding());
        }
        function test_the_answer_to_a_link_does_not_wait_until_a_reader_came() {
            waiting();
            Stage.handOver(test.library);
            asks("Public Libraries");
            tap("secondButton");
            enterPin();

            see("donePage");
            verify(Stage.isHolding());
        }
        function test_a_new_code_is_shown_after_a_link() {
            waiting();
            Stage.handOver(test.library);
            asks("Public Libraries");
            tap("firstButton");

            see("engagementCode");
            compare(Stage.showNear.step, ShowNearViewModel.Waiting);
            Stage.release();
            asks("");
            compare(Stage.showNear.step, ShowNearViewModel.Asked);
        }
        function test_a_link_that_opens_nothing_brings_the_code_back() {
            waiting();
            Stage.fail("open", "net.timeout");

            Stage.handOver(test.library);

            tap("failureClose");
            see("engagementCode");
        }
        function test_what_becomes_of_another_request_is_not_said_of_the_reader() {
            waiting();
            Stage.release();
            see("answers");
            compare(Stage.showNear.step, ShowNearViewModel.Asked);

            Stage.consent.finished("presentation", {}, "another");
            Stage.consent.declined("presentation", {}, "another");
            Stage.consent.failed("presentation", "net.timeout", "another");

            compare(Stage.showNear.step, ShowNearViewModel.Asked);
        }
        function test_leaving_takes_away_no_other_sheet() {
            waiting();
            Stage.handOver(test.library);
            asks("Public Libraries");

            Stage.showNear.stop();

            settle();
            compare(Stage.consent.requester, "Public Libraries");
            compare(Stage.consent.step, ConsentViewModel.Asking);
        }
    }
}
