import QtQuick
import QtTest
import Causeway.Shell
import Causeway.Stage

// Mini-programs that cannot be opened.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: places
        Places { app: Behind {} }
    }

    PageTest {
        id: test
        name: "Programs"
        ground: root

        function test_a_changed_mini_program_is_not_started_data() {
            return [
                {tag: "tampered", code: "miniprogram.package_tampered", words: "This mini-program was changed", action: "Try again"},
                {tag: "untrusted", code: "miniprogram.package_untrusted", words: "This mini-program is not signed by somebody we trust", action: "Back"}
            ];
        }
        function test_a_changed_mini_program_is_not_started(row) {
            Stage.addProgram("Bus times");
            Stage.fail("program", row.code);
            Stage.open();
            put(places);
            Stage.session.connectToService();
            tap("place_services");
            tap("programRow");

            reads(row.words);
            reads("It was not started.");
            reads("Code: " + row.code);
            compare(Stage.programs.session, null);
            compare(see("bannerAction").text, row.action);
        }

        function test_a_mini_program_that_could_not_be_opened_is_tried_again_or_left() {
            Stage.addProgram("Bus times");
            Stage.fail("program", "miniprogram.package_tampered");
            Stage.open();
            put(places);
            Stage.session.connectToService();
            tap("place_services");
            tap("programRow");
            reads("This mini-program was changed");
            Stage.fail("program", "miniprogram.package_untrusted");

            tap("bannerAction");
            reads("This mini-program is not signed by somebody we trust");
            tap("bannerAction");

            gone("programPage");
            see("servicesPage");
        }
    }
}
