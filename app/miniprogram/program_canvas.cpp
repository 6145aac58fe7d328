#include "miniprogram/program_canvas.h"

#include "miniprogram/page_view.h"

#include <QJsonObject>
#include <QQmlEngine>
#include <QQuickWindow>

namespace causeway::app {

ProgramCanvas::ProgramCanvas(QQuickItem *parent) : QQuickItem(parent)
{
    setClip(true); // a program draws nothing outside its place
}

ProgramCanvas::~ProgramCanvas() = default;

void ProgramCanvas::setSession(ProgramSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ProgramSession::treeChanged, this, &QQuickItem::polish);
        tellSession();
    }
    emit sessionChanged();
    polish();
}

void ProgramCanvas::setTokens(const QVariantMap &tokens)
{
    m_tokens = tokens;
    m_context.tokens.clear();
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        m_context.tokens[token.key()] = token.value().value<QColor>();
    appearanceHasChanged();
}

void ProgramCanvas::setDark(bool dark)
{
    m_context.dark = dark;
    appearanceHasChanged();
}

void ProgramCanvas::setFontScale(qreal scale)
{
    m_context.fontScale = static_cast<float>(scale);
    appearanceHasChanged();
}

void ProgramCanvas::setFontFamily(const QString &family)
{
    m_context.fontFamily = family;
    appearanceHasChanged();
}

void ProgramCanvas::setPrimitives(const QVariantMap &primitives)
{
    m_primitives = primitives;
    emit primitivesChanged();
    polish();
}

void ProgramCanvas::appearanceHasChanged()
{
    tellSession();
    emit appearanceChanged();
    polish();
}

void ProgramCanvas::componentComplete()
{
    QQuickItem::componentComplete();
    tellSession();
}

void ProgramCanvas::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    m_context.width = static_cast<float>(now.width());
    m_context.height = static_cast<float>(now.height());
    tellSession();
    polish();
}

/// The program starts when it can be told how large its window is.
void ProgramCanvas::tellSession()
{
    if (!m_session || !isComponentComplete() || width() < 1 || height() < 1)
        return;
    auto environment = m_session->environment();
    environment.theme = m_context.dark ? "dark" : "light";
    environment.fontScale = static_cast<double>(m_context.fontScale);
    environment.windowWidth = static_cast<unsigned>(width());
    environment.windowHeight = static_cast<unsigned>(height());
    environment.pixelRatio = window() ? window()->effectiveDevicePixelRatio() : 1;
    m_session->setEnvironment(environment);
    if (m_session->failure().isEmpty())
        m_session->start();
}

void ProgramCanvas::updatePolish()
{
    auto *page = m_session ? m_session->topPage() : nullptr;
    if (!page || m_primitives.isEmpty() || width() < 1)
        return;
    PageView view(*m_session, m_context, [this](const QString &kind) { return makeItem(kind); });
    view.render(*page, *this);
    hideOtherPages(page);
}

void ProgramCanvas::hideOtherPages(const ViewNode *top)
{
    for (const auto &each : m_session->pages()) {
        auto *page = m_session->tree().find(each.root);
        if (page && page->item)
            page->item->setVisible(page == top);
    }
}

QQuickItem *ProgramCanvas::makeItem(const QString &kind)
{
    auto *component = m_primitives.value(kind).value<QQmlComponent *>();
    auto *context = component ? component->creationContext() : nullptr;
    auto *object = component ? component->beginCreate(context ? context : qmlContext(this)) : nullptr;
    auto *item = qobject_cast<QQuickItem *>(object);
    if (!item) {
        delete object;
        return nullptr;
    }
    QQmlEngine::setObjectOwnership(item, QQmlEngine::CppOwnership);
    item->setProperty("canvas", QVariant::fromValue(this));
    item->setParentItem(this);
    component->completeCreate();
    return item;
}

void ProgramCanvas::tap(int node)
{
    if (m_session)
        m_session->sendEvent(static_cast<unsigned>(node), QStringLiteral("tap"), {});
}

void ProgramCanvas::report(int node, const QString &type, const QString &value)
{
    if (m_session)
        m_session->sendEvent(static_cast<unsigned>(node), type, {{QStringLiteral("value"), value}});
}
}
