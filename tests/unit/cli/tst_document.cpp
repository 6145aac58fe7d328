#include "test_registry.h"

#include "run.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <set>

using namespace causeway;
using namespace causeway::cli;

namespace {

/// What the document says of one command; the command without a name is what stands before the first.
struct Section {
    std::string command;
    QString text;
};

QStringList allIn(const QString &text, const char *pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1));
    return found;
}

std::set<std::string> namesOf(const std::vector<Option> &options)
{
    std::set<std::string> names;
    for (const auto &option : options)
        names.insert(option.name);
    return names;
}

/// As a shell would read it, to the end of this command; a quoted word may have anything in it.
std::vector<std::string> wordsOf(const QString &line)
{
    std::vector<std::string> words;
    static const QRegularExpression word("'([^']*)'|(\\S+)");
    for (auto match = word.globalMatch(line); match.hasNext();) {
        const auto found = match.next();
        const auto plain = found.captured(2);
        if (plain == ">" || plain == "|")
            break;
        words.push_back((plain.isEmpty() ? found.captured(1) : plain).toStdString());
    }
    return words;
}
}

/// docs/command.md against what the commands take.
class DocumentTest : public QObject {
    Q_OBJECT

    std::vector<Section> m_sections{{"", ""}};

    static const Command *find(const std::string &name)
    {
        for (const auto &command : allCommands())
            if (command.name == name)
                return &command;
        return nullptr;
    }

    QString textOf(const std::string &name) const
    {
        for (const auto &section : m_sections)
            if (section.command == name)
                return section.text;
        return {};
    }

    /// The command of a piece of code: the one that it begins with, else that of its section.
    static const Command *commandOf(const QString &code, const Section &section)
    {
        const auto words = wordsOf(code);
        const auto *named = words.size() > 1 ? find(words[0] + " " + words[1]) : nullptr;
        named = named || words.empty() ? named : find(words[0]);
        return named ? named : find(section.command);
    }

    /// Each piece of code of a section: what stands in backticks, and the lines that one could type.
    static QStringList codeIn(const Section &section)
    {
        return allIn(section.text, "`([^`\n]+)`") + allIn(section.text, "^ {4}.*causeway (.+)$");
    }

private slots:
    void initTestCase()
    {
        QFile file(CAUSEWAY_COMMAND_DOCUMENT);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(file.readAll()).split('\n');
        for (const auto &line : lines) {
            if (line.startsWith("### "))
                m_sections.push_back({line.mid(4).toStdString(), {}});
            else
                m_sections.back().text += line + '\n';
        }
        QVERIFY(m_sections.size() > 20);
    }

    void explainsEveryOption()
    {
        for (const auto &command : allCommands())
            for (const auto &name : namesOf(command.options))
                QVERIFY2(wordIn(textOf(command.name), name),
                         (command.name + " takes " + name + ", and its section is silent about it").c_str());
        for (const auto &name : namesOf(commonOptions()))
            QVERIFY2(wordIn(textOf(""), name), (name + " is for every command, and stands in front of none").c_str());
    }

    void namesNoOptionThatThereIsNot()
    {
        for (const auto &section : m_sections) {
            for (const auto &code : codeIn(section)) {
                const auto *command = commandOf(code, section);
                auto known = namesOf(commonOptions());
                known.merge(command ? namesOf(command->options) : std::set<std::string>());
                for (const auto &name : allIn(code, "(?<![\\w-])(--[a-z][a-z-]*)"))
                    QVERIFY2(known.contains(name.toStdString()), (section.command + ": " + code.toStdString()).c_str());
            }
        }
    }

    void givesExamplesThatAreRightUsage()
    {
        int count = 0;
        for (const auto &section : m_sections) {
            for (const auto &line : allIn(section.text, "^ {4}.*causeway (.+)$")) {
                const auto fault = parseArguments(wordsOf(line), allCommands()).fault;
                QVERIFY2(fault.empty(), (line.toStdString() + ": " + fault).c_str());
                ++count;
            }
        }
        QVERIFY(count > 25);
    }

private:
    static bool wordIn(const QString &text, const std::string &name)
    {
        const auto word = QRegularExpression::escape(QString::fromStdString(name));
        return text.contains(QRegularExpression("(?<![\\w-])" + word + "(?![\\w-])"));
    }
};

CAUSEWAY_SUITE(DocumentTest)
#include "tst_document.moc"
