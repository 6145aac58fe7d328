import QtQuick
import QtTest
import Causeway.Controls
import Causeway.Shell
import Causeway.Stage

// What stands above every page: no connection, and what is wrong with the service.
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
        name: "Notices"
        ground: root

        function test_a_service_that_cannot_prove_who_it_is_is_not_called_a_bad_connection() {
            Stage.fail("login", "net.server_not_trusted");
            Stage.open();
            put(places);

            reads("The server could not prove who it is");
            reads("Code: net.server_not_trusted");
            verify(!isSeen("offlineBar"));

            Stage.mend("login");
            tap("bannerAction");
            gone("serviceFailure");
        }

        function test_an_erase_that_failed_is_no_fault_of_the_service() {
            Stage.open();
            put(places);
            Stage.breakKeyStore();

            Stage.session.startOver();

            tryVerify(() => Stage.session.eraseFailed);
            compare(see("serviceFailure").title, "Not everything could be erased");
        }

        function test_a_login_of_before_is_no_connection_yet() {
            Stage.fail("bills", "net.unreachable");
            Stage.open();
            put(places);

            see("offlineBar");
        }

        function test_without_network_a_bar_says_that_what_is_shown_is_old() {
            Stage.fail("login", "net.unreachable");
            Stage.open();
            put(places);

            see("offlineBar");
            reads("No connection: what you see is from before.");
            compare(Stage.session.connectedAt, "");

            Stage.mend("login");
            tap("bannerAction");
            gone("offlineBar");
            verify(Stage.session.connectedAt !== "");
        }

        function test_with_large_letters_what_is_wrong_is_a_line_until_one_wants_to_know_data() {
            return [
                {tag: "no connection", code: "net.unreachable", banner: "offlineBar", line: "No connection", rest: "No connection: what you see is from before."},
                {tag: "not trusted", code: "net.server_not_trusted", banner: "serviceFailure", line: "The server could not prove who it is", rest: "Code: net.server_not_trusted"}
            ];
        }
        function test_with_large_letters_what_is_wrong_is_a_line_until_one_wants_to_know(row) {
            Stage.fail("login", row.code);
            Stage.open();
            look.textScale = 2;
            put(places);
            const banner = see(row.banner);
            reads(row.line);
            readsNot(row.rest);
            verify(!isSeen("bannerAction"));
            verify(banner.height < root.height / 3, banner.height);
            compare(banner.Accessible.name.indexOf(banner.title), 0);

            tap("bannerFold");

            reads(row.rest);
            verify(see("panes").height > root.height / 3);
            Stage.mend("login");
            tap("bannerAction");
            gone(row.banner);
        }

        function test_a_code_breaks_between_its_words_and_is_spoken_whole() {
            Stage.fail("login", "net.server_not_trusted");
            Stage.open();
            put(places);

            const found = [];
            tryVerify(() => {
                walk(see("serviceFailure"), item => {
                    if (item instanceof FailureCode)
                        found.push(item);
                });
                return found.length > 0;
            });
            compare(found[0].text, "Code: net.\u200bserver_\u200bnot_\u200btrusted");
            compare(found[0].Accessible.name, "Code: net.server_not_trusted");
        }

        function test_that_there_is_no_connection_is_said_once() {
            Stage.fail("login", "net.unreachable");
            Stage.fail("bills", "net.unreachable");
            Stage.open();
            put(places);
            see("offlineBar");
            tap("quick_bills");
            see("billsPage");
            tryVerify(() => Stage.payments.error.code === "net.unreachable");

            verify(!isSeen("errorBanner"));
            readsNot("Nothing is to be paid.");
            Stage.fail("bills", "net.server_error");
            Stage.payments.refresh();
            reads("The service has a fault");
        }
    }
}
