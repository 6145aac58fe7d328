import QtQuick
import QtTest
import QtQuick.Templates as T
import Causeway.Theme
import Causeway.Stage

// A suite whose pages stand in `ground`: each test begins on a new device, acts as a finger or a keyboard does, and fails on any QML warning.
TestCase {
    id: test

    required property Item ground
    readonly property Appearance look: Appearance { reduceMotion: true }
    property string language: "en"

    when: windowShown

    function initTestCase(): void {
        Theme.appearance = test.look;
    }
    function init(): void {
        failOnWarning(/TypeError|ReferenceError|Unable to assign|Cannot|[Pp]olish(\(\))? loop|Binding loop/);
        test.look.textScale = 1;
        speak("en");
    }
    function speak(language: string): void {
        test.look.language = language;
        Stage.restart(language);
    }

    // A page over the whole ground.
    function put(page: Component, properties: var): Item {
        const item = createTemporaryObject(page, test.ground, properties ?? {});
        item.width = Qt.binding(() => test.ground.width);
        item.height = Qt.binding(() => test.ground.height);
        item.forceActiveFocus();
        waitForRendering(item);
        return item;
    }
    function everything(): Item {
        let item = test.ground;
        while (item.parent)
            item = item.parent;
        return item;
    }
    function walk(item: Item, visit: var): void {
        if (!item.visible || item.opacity === 0)
            return;
        visit(item);
        for (let i = 0; i < item.children.length; ++i)
            walk(item.children[i], visit);
    }
    // Everything of that name that can be seen.
    function all(name: string): var {
        const found = [];
        walk(everything(), item => {
            if (item.objectName === name && item.width > 0 && item.height > 0)
                found.push(item);
        });
        return found;
    }
    function isSeen(name: string): bool {
        return all(name).length > 0;
    }
    // The topmost of that name, waiting for it.
    function see(name: string): Item {
        tryVerify(() => isSeen(name), 20000, name + " is not there");
        const found = all(name);
        return found[found.length - 1];
    }
    // Every one of that name, once there are as many: rows have no size before the frame that lays them out.
    function seeAll(name: string, count: int): var {
        tryVerify(() => all(name).length === count, 20000, count + " of " + name + " are not there");
        return all(name);
    }
    function gone(name: string): void {
        tryVerify(() => !isSeen(name), 20000, name + " is still there");
    }
    // Every text that can be seen, as people read it: what keeps a date on one line, or lets a code break, is not seen.
    function texts(): var {
        const found = [];
        walk(everything(), item => {
            if (item instanceof Text && item.text !== "")
                found.push(item.text.replace(/\u00a0/g, " ").replace(/[\u2060\u200b]/g, ""));
        });
        return found;
    }
    function reads(text: string): void {
        tryVerify(() => texts().includes(text), 20000, JSON.stringify(text) + " is not in " + JSON.stringify(texts()));
    }
    function readsNot(text: string): void {
        verify(!texts().includes(text), text);
    }
    // Scrolls to it, then taps its middle.
    function tap(name: string): void {
        see(name);
        settle();
        const item = see(name);
        if (reveal(item))
            settle();
        mouseClick(item);
    }
    // Until nothing moves: a page on its way takes no clicks, and layouts put things in their place with the next frame.
    function settle(): void {
        let before = "";
        for (let i = 0; i < 1000; ++i) {
            const places = [];
            walk(everything(), item => {
                const place = item.mapToItem(null, 0, 0);
                places.push(place.x, place.y, item instanceof T.StackView && item.busy);
            });
            const now = places.join(" ");
            if (now === before && !places.includes(true))
                return;
            before = now;
            wait(20);
        }
        fail("something never stands still");
    }
    function reveal(item: Item): bool {
        let moved = false;
        for (let above = item.parent; above; above = above.parent) {
            if (!(above instanceof Flickable))
                continue;
            const y = item.mapToItem(above, 0, 0).y;
            const hidden = y < 0 || y + item.height > (above.room ?? above.height); // a strip may lie over the foot of a page
            if (hidden)
                scrollTo(above, above.contentY + y - 40);
            moved = moved || hidden;
        }
        return moved;
    }
    function scrollTo(view: Flickable, y: real): void {
        const highest = view.originY - view.topMargin;
        const lowest = view.originY + view.contentHeight + view.bottomMargin - view.height;
        view.contentY = Math.max(highest, Math.min(lowest, y));
    }
    function type(text: string): void {
        for (const letter of text)
            keyClick(letter);
    }
    // Tab until the item of that name has the keyboard.
    function tabTo(name: string): void {
        const has = item => item.activeFocus || item.input?.activeFocus === true;
        for (let i = 0; i < 40; ++i) {
            const found = all(name);
            if (found.length > 0 && has(found[found.length - 1]))
                return;
            keyClick(Qt.Key_Tab);
        }
        fail("the keyboard never reaches " + name);
    }
    function described(item: Item): string {
        return String(item) + " " + (item.objectName || item.text || "");
    }
}
