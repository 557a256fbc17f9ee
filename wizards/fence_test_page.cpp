#include "wizards/fence_test_page.h"

#include "catalogue/catalogue.h"
#include "hosts/memory_secrets.h"
#include "plan/fence_question.h"
#include "wizards/state_line.h"

#include <QBoxLayout>
#include <QLabel>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &device, const QString &plug)
{
    return plug.isEmpty() ? device : device + u'-' + plug;
}

QString stateOf(const hosts::FenceAnswer &answer)
{
    if (!answer.error) {
        const QString state = !answer.isOn   ? FenceTestPage::tr("answers")
                              : *answer.isOn ? FenceTestPage::tr("on")
                                             : FenceTestPage::tr("off");
        return FenceTestPage::tr("%1, asked from %2").arg(state, answer.from);
    }
    return answer.from.isEmpty() ? FenceTestPage::tr("could not be asked")
                                 : FenceTestPage::tr("no status, asked from %1").arg(answer.from);
}

QString reasonOf(const Error &error)
{
    return error.code == u"secret-missing" ? FenceTestPage::tr("Its password is not known.")
                                           : error.message;
}

/// Those that were typed, and for the other devices those of the keyring, or a person's answer.
QMap<QString, QByteArray> withOthers(QMap<QString, QByteArray> passwords,
                                     const design::Design &design, hosts::SecretStore &others)
{
    for (const design::FencingDevice &device : design.fencing) {
        if (!device.password || passwords.contains(device.password->name))
            continue;
        if (const auto value = others.value(device.password->name))
            passwords.insert(device.password->name, *value);
    }
    return passwords;
}

}

FenceTestPage::FenceTestPage(Ask answers, document::Reach reach,
                             std::shared_ptr<hosts::SecretStore> secrets)
    : WizardPage(u"fenceTestPage"_s, tr("Test"),
                 tr("Each device is asked for the status of what it switches, from a host that it "
                    "does not kill. Nothing is switched."))
    , m_answers(std::move(answers))
    , m_secrets(secrets)
    , m_asker(new HostAsker(std::move(reach), std::move(secrets),
                            {u"testFencingButton"_s, tr("Ask for the status"),
                             tr("The agents run on the hosts; passwords reach them on standard "
                                "input")}))
{
    addWidget(m_asker);
    m_problem = addText(u"fenceTestProblem"_s, {});
    m_problem->setProperty("problem", true);
    m_problem->hide();
    auto *lines = new QWidget;
    m_lineBox = new QVBoxLayout(lines);
    m_lineBox->setContentsMargins(0, 0, 0, 0);
    m_lineBox->setSpacing(8);
    addWidget(lines);
    connect(m_asker, &HostAsker::startRequested, this, &FenceTestPage::start);
    connect(m_asker, &HostAsker::failed, this,
            [this](const Error &error) { showProblem(error.message); });
    connect(m_asker, &HostAsker::ended, this, &FenceTestPage::end);
}

/// Answers stay in sight as long as they are those of what is asked.
void FenceTestPage::enter()
{
    const Answers now = m_answers();
    const bool isKnown = now.design && m_asked.design && *now.design == *m_asked.design
                         && now.passwords == m_asked.passwords;
    if (isKnown)
        return;
    m_asker->cancel();
    m_asked = now;
    showProblem(now.design ? QString() : now.design.error().message);
    showPlugs(now.design.value_or(design::Design()));
    m_asker->setReady(!m_lines.isEmpty());
}

void FenceTestPage::showPlugs(const design::Design &design)
{
    qDeleteAll(m_lines);
    m_lines.clear();
    for (const design::FencingDevice &device : design.fencing) {
        for (const plan::FenceQuestion &question :
             plan::fenceQuestions(design, catalogue::builtIn(), device.name)) {
            const QString key = keyOf(device.name, question.plug);
            auto *line = new StateLine(
                key, question.plug.isEmpty() ? device.name
                                             : tr("%1, plug %2").arg(device.name, question.plug));
            line->setState(panels::Mark::Unknown, tr("not asked yet"));
            m_lines.insert(key, line);
            m_lineBox->addWidget(line);
        }
    }
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
    m_asker->offerOld(platform && platform->stack == catalogue::Stack::Cman);
}

void FenceTestPage::start()
{
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        (*line)->setState(panels::Mark::Unknown, tr("asked …"));
        m_waiting.insert(line.key());
    }
    showProblem({});
    m_asker->start(
        [this, design = *m_asked.design, typed = m_asked.passwords,
         kept = m_secrets](const hosts::Connector &connector, document::QuestionDesk &desk,
                           const document::HostWork::Tell &tell, std::stop_token stop) {
            document::AskingSecrets others(kept, desk);
            others.setAsking(true);
            hosts::MemorySecrets passwords(withOthers(typed, design, others));
            for (const Error &error : others.takeProblems())
                tell([this, error] { showProblem(error.message); });
            QStringList devices;
            for (const design::FencingDevice &device : design.fencing)
                devices << device.name;
            hosts::testFencing(
                design, devices, connector, passwords,
                [&](const hosts::FenceAnswer &answer) { tell([this, answer] { take(answer); }); },
                std::move(stop));
        },
        *m_asked.design);
}

void FenceTestPage::take(const hosts::FenceAnswer &answer)
{
    const QString key = keyOf(answer.device, answer.plug);
    m_waiting.remove(key);
    m_lines.value(key)->setState(answer.error ? panels::Mark::Failed : panels::Mark::Ok,
                                 stateOf(answer),
                                 answer.error ? reasonOf(*answer.error) : QString());
}

void FenceTestPage::end()
{
    for (const QString &key : std::exchange(m_waiting, {}))
        m_lines.value(key)->setState(panels::Mark::Unknown, tr("not asked yet"));
}

void FenceTestPage::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

}
