import QtQuick
import QtTest
import Causeway.Shell
import Causeway.Stage
import Causeway.ViewModels

// A certificate whose issuer has the person log in on a page of its own, in the browser.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: places
        Places { app: Behind {} }
    }

    AskedTest {
        id: test
        name: "IssuerLogin"
        ground: root

        readonly property string page: "https://issuer.example/authorize?client_id=causeway&request_uri=urn%3Aexample%3A1"
        readonly property string answer: "causeway://issuance?code=1&state=1"
        readonly property string refusal: "causeway://issuance?error=access_denied&state=1"

        function accepted(page: string): void {
            Stage.offerCertificate({id: "c1", title: "Driving licence", verdict: "valid", reasons: ["signature_good"], loginPage: page});
            Stage.open();
            put(places);
            tap("place_wallet");
            tap("emptyAction");
            tap("secondButton");
            enterPin();
        }
        function loggingIn(): void {
            accepted(test.page);
            see("loginAnswer");
        }
        function leave(): void {
            tap("firstButton");
            gone("loginAnswer");
            tap("place_home");
        }
        function pasteOnTheSheet(text: string): void {
            see("loginAnswer").text = text;
            tap("secondButton");
        }

        function test_the_page_of_the_issuer_opens_and_the_app_says_why() {
            loggingIn();

            compare(Stage.openedOutside(), [test.page]);
            reads("Transport Department asks you to log in");
            reads("Your browser opens a page of theirs. Log in there and come back afterwards.");
            verify(!isSeen("browserMissing"));
            tryCompare(Stage.holding, "keptCount", 0);
        }
        function test_an_answer_takes_nothing_away_that_is_asked_meanwhile() {
            const login = "causeway://authorize?client_id=library&request_uri=2";
            Stage.addLogin(login, {name: "Public Libraries", number: "47", fields: {birth_date: true}});
            loggingIn();
            leave();
            Stage.handOver(login);
            see("answers");

            Stage.consent.continueIssuance(test.answer);

            tryCompare(Stage.consent, "busy", false);
            tryCompare(Stage.holding, "keptCount", 1);
            compare(Stage.consent.step, ConsentViewModel.Asking);
            compare(Stage.consent.requester, "Public Libraries");
        }
        function test_the_page_can_be_opened_again() {
            loggingIn();

            tap("openLoginPage");

            compare(Stage.openedOutside(), [test.page, test.page]);
        }
        function test_a_page_that_is_not_https_is_never_opened_data() {
            return [{tag: "http", page: "http://issuer.example/login"}, {tag: "file", page: "file:///etc/hostname"}, {tag: "none", page: "issuer.example"}];
        }
        function test_a_page_that_is_not_https_is_never_opened(row) {
            accepted(row.page);

            reads("This address is not allowed");
            reads("Code: net.address_forbidden");
            compare(Stage.openedOutside(), []);
            compare(Stage.consent.step, ConsentViewModel.Idle);
        }
        function test_a_desktop_without_a_browser_is_said_until_there_is_one() {
            Stage.takeBrowserAway();
            loggingIn();
            see("browserMissing");
            readsNot("Your browser opens a page of theirs. Log in there and come back afterwards.");

            Stage.giveBrowserBack();
            tap("openLoginPage");

            gone("browserMissing");
            compare(Stage.openedOutside(), [test.page]);
        }

        function test_the_answer_pasted_on_the_sheet_leads_to_the_certificate() {
            loggingIn();

            pasteOnTheSheet(" " + test.answer + "\n");

            see("certificatePage");
            gone("loginAnswer");
            tryCompare(Stage.holding, "keptCount", 1);
        }
        function test_the_answer_pasted_as_any_link_leads_to_the_certificate_too() {
            loggingIn();
            leave();

            paste(test.answer);

            see("certificatePage");
            gone("scanPage");
            tryCompare(Stage.holding, "keptCount", 1);
        }
        function test_what_is_no_answer_to_a_login_goes_nowhere_data() {
            return [{tag: "nothing", text: ""}, {tag: "words", text: "hello"}, {tag: "another link", text: "causeway://authorize?1"},
                {tag: "beginning", text: "causeway://issuance"}, {tag: "longer", text: "causeway://issuances?code=1&state=1"}];
        }
        function test_what_is_no_answer_to_a_login_goes_nowhere(row) {
            loggingIn();

            see("loginAnswer").text = row.text;

            verify(!see("secondButton").enabled);
        }

        function test_an_answer_to_another_login_is_said_and_the_right_one_still_taken() {
            loggingIn();

            pasteOnTheSheet("causeway://issuance?code=1&state=2");
            reads("This is the answer to another login. Log in again from the start.");
            compare(Stage.consent.step, ConsentViewModel.LoggingIn);
            pasteOnTheSheet(test.answer);

            see("certificatePage");
        }
        function test_declining_at_the_issuer_is_said_on_the_sheet() {
            loggingIn();

            pasteOnTheSheet(test.refusal);

            reads("The login was declined");
            reads("You declined it, or the other side did. Nothing has changed.");
            reads("Code: identity.oauth_refused");
            gone("loginAnswer");
            compare(Stage.holding.keptCount, 0);
        }
        function test_declining_at_the_issuer_is_said_where_a_link_is_pasted() {
            loggingIn();
            leave();

            paste(test.refusal);

            reads("The login was declined");
            reads("Code: identity.oauth_refused");
            verify(isSeen("scanPage"));
        }
        function test_an_answer_from_another_server_is_said_and_nothing_taken() {
            loggingIn();
            Stage.fail("continue", "identity.issuer_mismatch");

            pasteOnTheSheet(test.answer);

            reads("The login service is not the expected one");
            compare(Stage.holding.keptCount, 0);
        }
        function test_giving_up_leaves_nothing_on_the_screen() {
            loggingIn();

            tap("firstButton");

            gone("loginAnswer");
            compare(Stage.consent.step, ConsentViewModel.Idle);
            verify(!isSeen("failureClose"));
        }
        function test_the_keyboard_alone_continues() {
            loggingIn();
            see("loginAnswer").text = test.answer;
            tabTo("secondButton");
            keyClick(Qt.Key_Return);

            see("certificatePage");
        }
    }
}
