#include "driver.h"

#include "report.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QUrl>

namespace causeway::tour {
namespace {

constexpr auto Glance = std::chrono::milliseconds(20);
constexpr int SettleMilliseconds = 350;

bool isShown(const QQuickItem *item)
{
    return item->isVisible() && item->opacity() > 0 && item->width() > 0 && item->height() > 0;
}

void visitShown(QQuickItem *root, const std::function<void(QQuickItem *)> &visit)
{
    if (!isShown(root))
        return;
    visit(root);
    for (auto *child : root->childItems())
        visitShown(child, visit);
}

/// Without what lets a code break.
QString readableText(const QQuickItem &item)
{
    constexpr char16_t ZeroWidthSpace = 0x200b;
    return item.property("text").toString().remove(QChar(ZeroWidthSpace));
}

QQuickItem *findShown(QQuickItem *root, const QString &name)
{
    if (!root->isVisible())
        return nullptr;
    if (root->objectName() == name && isShown(root))
        return root;
    const auto children = root->childItems();
    for (auto child = children.crbegin(); child != children.crend(); ++child) { // what lies on top first
        if (auto *found = findShown(*child, name))
            return found;
    }
    return nullptr;
}

/// A sheet takes every click beside it until it is gone, and on a slow machine that is long after what came of it can be seen.
bool isVeiled(QQuickItem *root, const QQuickItem *item)
{
    for (const auto *layer : root->childItems()) {
        if (layer->inherits("QQuickOverlay") && layer->isVisible())
            return !layer->isAncestorOf(item);
    }
    return false;
}
}

void fail(const QString &why)
{
    throw StepFailed{why};
}

void require(bool holds, const QString &why)
{
    if (!holds)
        fail(why);
}

Driver::Driver(QQuickWindow &window, QString folder) : m_window(&window), m_folder(std::move(folder)) {}

void Driver::until(const QString &what, const std::function<bool()> &holds, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > deadline) {
            picture(QStringLiteral("failed"));
            fail(QStringLiteral("waited in vain: %1").arg(what));
        }
        QTest::qWait(int(Glance.count()));
    }
}

QQuickItem *Driver::see(const QString &name, std::chrono::milliseconds patience)
{
    QQuickItem *found = nullptr;
    until(
        name, [&] { return (found = findShown(m_window->contentItem(), name)) != nullptr; }, patience);
    return found;
}

bool Driver::isVisible(const QString &name) const
{
    return findShown(m_window->contentItem(), name) != nullptr;
}

void Driver::read(const QString &text, std::chrono::milliseconds patience)
{
    const auto stands = [&] {
        bool found = false;
        visitShown(m_window->contentItem(), [&](QQuickItem *item) {
            found = found || (item->inherits("QQuickText") && readableText(*item) == text);
        });
        return found;
    };
    until(QStringLiteral("the words: %1").arg(text), stands, patience);
}

int Driver::count(const QString &name) const
{
    int count = 0;
    visitShown(m_window->contentItem(), [&](QQuickItem *item) { count += item->objectName() == name ? 1 : 0; });
    return count;
}

void Driver::reveal(QQuickItem *item)
{
    for (auto *parent = item->parentItem(); parent; parent = parent->parentItem()) {
        if (!parent->inherits("QQuickFlickable"))
            continue;
        const auto top = item->mapToItem(parent, QPointF(0, 0)).y();
        const auto free = parent->property("room"); // a strip may lie over the foot of a page
        const auto room = free.isValid() ? free.toReal() : parent->height();
        const auto shift = top + item->height() > room ? top + item->height() - room + 12 : qMin(top - 12, 0.0);
        const auto of = [parent](const char *name) { return parent->property(name).toReal(); };
        const auto least = of("originY") - of("topMargin"); // a list has its head above its rows
        const auto most = qMax(least, of("originY") + of("contentHeight") + of("bottomMargin") - parent->height());
        parent->setProperty("contentY", qBound(least, of("contentY") + shift, most));
        QTest::qWait(30);
        return;
    }
}

void Driver::click(const QString &name)
{
    auto *item = see(name);
    until(name + QStringLiteral(" can be pressed"), [item] { return item->isEnabled(); });
    clickAt(item);
}

void Driver::close(const QString &name)
{
    click(name);
    until(name + QStringLiteral(" is gone"), [&] { return !isVisible(name); });
    settle();
}

void Driver::clickAt(QQuickItem *item)
{
    until(QStringLiteral("the page has come in"), [this] { // a page on its way takes no clicks
        const auto *stack = findShown(m_window->contentItem(), QStringLiteral("stack"));
        return !stack || !stack->property("busy").toBool();
    });
    until(QStringLiteral("no sheet lies over it"), [&] { return !isVeiled(m_window->contentItem(), item); });
    reveal(item);
    const auto middleNow = [item] {
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    };
    QPoint middle;
    until(QStringLiteral("it stands still inside the window"), [&] { // a sheet slides in
        const bool still = middle == middleNow() && QRect(QPoint(), m_window->size()).contains(middle);
        middle = middleNow();
        return still;
    });
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, middle);
}

/// A field has its label and help around what takes the keys.
void Driver::focusField(const QString &name)
{
    auto *field = see(name);
    auto *input = findShown(field, QStringLiteral("input"));
    clickAt(input ? input : field);
    until(name + QStringLiteral(" takes keys"), [field] { return field->hasActiveFocus(); });
}

void Driver::type(const QString &name, const QString &text)
{
    focusField(name);
    for (const auto c : text)
        QTest::keyClick(m_window, c.toLatin1());
}

void Driver::retype(const QString &name, const QString &text)
{
    focusField(name);
    QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
    for (const auto c : text)
        QTest::keyClick(m_window, c.toLatin1());
}

void Driver::typePin(const QString &padName, const QString &digits)
{
    auto *pad = see(padName);
    until(
        padName + QStringLiteral(" takes digits"), [pad] { return pad->property("accepting").toBool(); },
        std::chrono::seconds(60));
    settle();
    pad->forceActiveFocus();
    for (const auto c : digits)
        QTest::keyClick(m_window, c.toLatin1());
}

void Driver::key(Qt::Key key)
{
    QTest::keyClick(m_window, key);
}

void Driver::dropFile(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath())});
    const QPoint middle(m_window->width() / 2, m_window->height() / 2);
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &enter);
    QDragMoveEvent move(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &move);
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &drop);
}

void Driver::settle()
{
    QTest::qWait(SettleMilliseconds);
}

void Driver::picture(const QString &name)
{
    settle();
    const auto file = QStringLiteral("%1/%2-%3.png").arg(m_folder).arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_window->grabWindow().save(file))
        fail(QStringLiteral("the picture %1 could not be written").arg(file));
}

QString Driver::property(const QString &name, const char *property)
{
    return see(name)->property(property).toString();
}
}
