#include "wizards/host_line.h"

#include "deploy/wrapped_text.h"
#include "panels/state_mark.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using document::HostContact;

namespace {

QString stateOf(const document::HostStatus &status)
{
    switch (status.contact) {
    case HostContact::NotAsked:
        return HostLine::tr("not read yet");
    case HostContact::Connecting:
        return HostLine::tr("connecting …");
    case HostContact::Connected:
    case HostContact::Reading:
        return HostLine::tr("reading …");
    case HostContact::Read:
        return HostLine::tr("read: %1")
            .arg(status.facts ? status.facts->distributionTitle : QString());
    case HostContact::Failed:
        return HostLine::tr("could not be read");
    }
    Q_UNREACHABLE();
}

QString reasonOf(const document::HostStatus &status, bool takesOld)
{
    if (!status.error)
        return {};
    if (status.error->code == u"ssh-no-common-algorithm" && !takesOld)
        return status.error->message + u'\n'
               + HostLine::tr("If this is an old server, as that of EL6, allow its algorithms "
                              "above.");
    return status.error->message;
}

}

HostLine::HostLine(const QString &host)
    : m_mark(new panels::StateMark(panels::Mark::Unknown))
    , m_state(new QLabel)
    , m_reason(new deploy::WrappedText)
{
    auto *name = new QLabel(host);
    name->setTextFormat(Qt::PlainText);
    name->setFont(theme::font(theme::TextSize::Normal, true));
    m_state->setObjectName(host + u"StateLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setProperty("secondary", true);
    m_reason->setObjectName(host + u"ReasonText"_s);
    m_reason->setAccessibleName(tr("Why %1 could not be read").arg(host));
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::Text, theme::color(theme::Role::Failed));
    m_reason->setPalette(palette);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0);
    grid->addWidget(name, 0, 1);
    grid->addWidget(m_state, 0, 2);
    grid->addWidget(m_reason, 1, 1, 1, 3);
    grid->setColumnStretch(3, 1);
}

void HostLine::show(const document::HostStatus &status, bool takesOld)
{
    m_mark->setMark(status.contact == HostContact::Read     ? panels::Mark::Ok
                    : status.contact == HostContact::Failed ? panels::Mark::Failed
                                                            : panels::Mark::Unknown);
    m_state->setText(stateOf(status));
    m_reason->setPlainText(reasonOf(status, takesOld));
    m_reason->setVisible(status.contact == HostContact::Failed);
}

}
