import QtQuick
import QtTest
import Causeway.Identity
import Causeway.ViewModels
import Causeway.Stage

// A registration that was cut off when the vault was there and nobody was registered yet: there is nothing in it, and one begins again.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: locked
        LockedFlow { viewModel: Stage.session }
    }
    Component {
        id: registration
        RegistrationFlow {
            viewModel: Stage.registration
            session: Stage.session
            settings: Stage.settings
            scan: Stage.scan
            scanPage: Component { Item {} }
        }
    }

    PageTest {
        name: "CutOff"
        ground: root

        function test_what_was_left_of_it_is_erased_and_that_is_no_failure_to_erase() {
            Stage.enrol();
            Stage.session.start();
            tryCompare(Stage.session, "state", SessionViewModel.Locked);
            const door = put(locked);
            see("pinPad").forceActiveFocus();
            Stage.fail("profile", "identity.not_enrolled");

            type("271828");
            tryCompare(Stage.session, "state", SessionViewModel.Absent);
            door.destroy();
            put(registration);

            see("languagePage");
            reads("Registration was not finished");
            readsNot("Not everything could be erased");
            verify(Stage.vaultIsAbsent());
        }
    }
}
