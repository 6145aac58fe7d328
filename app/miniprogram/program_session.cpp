#include "miniprogram/program_session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace causeway::app {
namespace {

constexpr int MostWaitingBatches = 8;

QString toQString(const std::string &from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

QByteArray fileOf(const miniprogram::Package &package, const std::string &path)
{
    const auto *bytes = package.find(path);
    return bytes ? QByteArray(reinterpret_cast<const char *>(bytes->data()), static_cast<qsizetype>(bytes->size()))
                 : QByteArray();
}
}

/// Brings what the program's thread says to the GUI thread.
class ProgramSession::Listener final : public miniprogram::ProgramListener {
public:
    explicit Listener(ProgramSession &session) : m_session(session) {}

    void onBatch(wire::Batch batch) override
    {
        m_session.m_waitingBatches.acquire();
        post([batch = std::move(batch)](ProgramSession &session) {
            session.m_waitingBatches.release();
            session.apply(batch);
        });
    }
    void onToast(const std::string &said, std::chrono::milliseconds duration) override
    {
        post([said, duration](ProgramSession &session) {
            session.showToast(toQString(said), static_cast<int>(duration.count()));
        });
    }
    void onLog(unsigned, const std::string &) override {} // programs write what they like; it stays out of our logs
    void onStopped(const Error &error) override
    {
        post([code = std::string(toString(error.code))](ProgramSession &session) { session.stopped(toQString(code)); });
    }

private:
    template<typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(
            &m_session, [&session = m_session, work = std::move(work)] { work(session); }, Qt::QueuedConnection);
    }

    ProgramSession &m_session;
};

ProgramSession::ProgramSession(miniprogram::Package package, std::unique_ptr<miniprogram::HostServices> services,
                               miniprogram::RunConfig config, QObject *parent)
    : QObject(parent), m_package(std::move(package)), m_services(std::move(services)), m_config(std::move(config)),
      m_styles(StyleSheets::fromJson(fileOf(m_package, "common/styles.json"))), m_waitingBatches(MostWaitingBatches)
{
}

ProgramSession::~ProgramSession()
{
    endProgram();
    emit cleared();
}

QString ProgramSession::title() const
{
    return m_pages.empty() ? QString() : toQString(m_pages.back().title);
}

void ProgramSession::start()
{
    if (m_program && m_failure.isEmpty())
        return;
    endProgram();
    emit cleared();
    m_tree = {};
    m_pages.clear();
    m_failure.clear();
    emit pagesChanged();
    emit failureChanged();
    m_listener = std::make_unique<Listener>(*this);
    auto program = miniprogram::runProgram(m_package, m_config, *m_services, *m_listener);
    if (program)
        m_program = std::move(program).value();
    else
        stopped(toQString(std::string(toString(program.error().code))));
}

/// Its thread may be waiting for us to show something: let it go on, so that it can end.
void ProgramSession::endProgram()
{
    m_waitingBatches.release(MostWaitingBatches * 1000);
    m_program.reset();
    m_waitingBatches.acquire(m_waitingBatches.available());
    m_waitingBatches.release(MostWaitingBatches);
    QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
    m_listener.reset();
}

bool ProgramSession::back()
{
    if (!canGoBack() || !m_program)
        return false;
    m_program->back();
    return true;
}

void ProgramSession::setEnvironment(const wire::Environment &environment)
{
    if (m_config.environment == environment)
        return;
    m_config.environment = environment;
    if (m_program)
        m_program->setEnvironment(environment);
}

void ProgramSession::sendEvent(unsigned node, const QString &type, const QJsonObject &detail)
{
    if (m_program)
        m_program->sendEvent(node, type.toStdString(),
                             QJsonDocument(detail).toJson(QJsonDocument::Compact).toStdString());
}

ViewNode *ProgramSession::topPage() const
{
    return m_pages.empty() ? nullptr : m_tree.find(m_pages.back().root);
}

QByteArray ProgramSession::file(const QString &path) const
{
    return fileOf(m_package, path.toStdString());
}

void ProgramSession::apply(const wire::Batch &batch)
{
    for (const auto &operation : batch.operations)
        m_tree.apply(operation);
    if (batch.pagesChanged) {
        for (const auto &page : m_pages) {
            if (std::ranges::find(batch.pages, page.root, &wire::Page::root) == batch.pages.end())
                m_tree.removePage(page.root);
        }
        m_pages = batch.pages;
        emit pagesChanged();
    }
    emit treeChanged();
}

void ProgramSession::showToast(const QString &said, int milliseconds)
{
    m_toast = said;
    emit toastChanged();
    const int number = ++m_toastNumber;
    if (!said.isEmpty())
        QTimer::singleShot(milliseconds, this, [this, number] {
            if (number == m_toastNumber)
                showToast({}, 0);
        });
}

void ProgramSession::stopped(const QString &code)
{
    m_failure = code;
    emit failureChanged();
}
}
