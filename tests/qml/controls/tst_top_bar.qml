import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Controls

Item {
    id: root

    width: 390
    height: 600

    Appearance { id: look }
    Page {
        id: page
        anchors.fill: parent
        title: "Bus arrivals"
        canGoBack: true
    }

    TestCase {
        name: "TopBar"
        when: windowShown

        function initTestCase() { Theme.appearance = look; }

        function test_where_in_it_one_is_stands_below_the_name_of_the_page() {
            const subtitle = findChild(page.topBar, "subtitle");
            verify(!subtitle.visible);
            const before = page.topBar.height;

            page.subtitle = "Star Ferry";

            tryCompare(subtitle, "visible", true);
            compare(subtitle.text, "Star Ferry");
            tryVerify(() => page.topBar.height >= before && subtitle.width > page.width / 2);
            tryVerify(() => subtitle.mapToItem(page, 0, subtitle.height).y <= page.topBar.height);
        }
    }
}
