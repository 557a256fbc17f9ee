#include "panels/verdict_panel.h"

#include "theme/theme.h"
#include "whatif/sentences.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::panels {

using theme::Role;
using theme::TextSize;

namespace {

QString text(const char *source, int n = -1)
{
    return QCoreApplication::translate("VerdictPanel", source, nullptr, n);
}

Role roleOf(Mark mark)
{
    switch (mark) {
    case Mark::Ok:
        return Role::Ok;
    case Mark::Degraded:
        return Role::Degraded;
    case Mark::Failed:
        return Role::Failed;
    case Mark::Unknown:
        break;
    }
    return Role::Unknown;
}

VerdictRow ringRow(const whatif::Outcome &outcome, qsizetype number)
{
    const whatif::RingOutcome &ring = outcome.rings[number];
    VerdictRow row;
    row.title = text(QT_TRANSLATE_NOOP("VerdictPanel", "Ring %1")).arg(number);
    switch (ring.state) {
    case whatif::RingState::Ok:
        row.state = text(QT_TRANSLATE_NOOP("VerdictPanel", "ok"));
        row.detail =
            text(QT_TRANSLATE_NOOP("VerdictPanel", "%1 joins all hosts as drawn")).arg(ring.ring);
        break;
    case whatif::RingState::Degraded:
        row.state = text(QT_TRANSLATE_NOOP("VerdictPanel", "degraded"));
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "%1 works, but has lost redundancy"))
                         .arg(ring.ring);
        row.mark = Mark::Degraded;
        break;
    case whatif::RingState::Faulty:
        row.state = text(QT_TRANSLATE_NOOP("VerdictPanel", "faulty"));
        row.detail =
            text(QT_TRANSLATE_NOOP("VerdictPanel", "%1 no longer joins all hosts")).arg(ring.ring);
        row.mark = Mark::Failed;
        break;
    case whatif::RingState::Unknown:
        row.state = text(QT_TRANSLATE_NOOP("VerdictPanel", "unknown"));
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "%1 has no cable in the drawing"))
                         .arg(ring.ring);
        row.mark = Mark::Unknown;
        break;
    }
    return row;
}

VerdictRow quorumRow(const whatif::Outcome &outcome)
{
    const auto quorate =
        std::count_if(outcome.hosts.cbegin(), outcome.hosts.cend(), [](const auto &host) {
            return host.quorate && host.state == whatif::HostState::Up;
        });
    VerdictRow row{text(QT_TRANSLATE_NOOP("VerdictPanel", "Quorum")), {}, {}, Mark::Ok};
    row.state =
        text(QT_TRANSLATE_NOOP("VerdictPanel", "%1 of %2")).arg(quorate).arg(outcome.hosts.size());
    if (quorate == outcome.hosts.size()) {
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "all hosts belong to the cluster"));
    } else {
        QStringList lost;
        for (const whatif::HostOutcome &host : outcome.hosts) {
            if (host.state != whatif::HostState::Up)
                lost.append(u"%1 (%2)"_s.arg(host.name, whatif::hostStateName(host.state)));
        }
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "not with the cluster: %1"))
                         .arg(lost.join(u", "_s));
        row.mark = quorate > 0 ? Mark::Degraded : Mark::Failed;
    }
    return row;
}

VerdictRow fencingRow(const whatif::Outcome &outcome, const whatif::Outcome &before)
{
    QStringList none;
    bool frozen = false;
    for (qsizetype i = 0; i < outcome.hosts.size(); ++i) {
        const whatif::HostOutcome &host = outcome.hosts[i];
        frozen = frozen || host.state == whatif::HostState::Frozen;
        if (!host.fenceable && before.hosts.value(i).fenceable)
            none.append(host.name);
    }
    VerdictRow row{text(QT_TRANSLATE_NOOP("VerdictPanel", "Fencing")),
                   text(QT_TRANSLATE_NOOP("VerdictPanel", "ok")),
                   text(QT_TRANSLATE_NOOP("VerdictPanel", "every host can still be fenced")),
                   Mark::Ok};
    if (!none.isEmpty()) {
        row.state = frozen ? text(QT_TRANSLATE_NOOP("VerdictPanel", "frozen"))
                           : text(QT_TRANSLATE_NOOP("VerdictPanel", "reduced"));
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "nobody could fence now: %1"))
                         .arg(none.join(u", "_s));
        row.mark = frozen ? Mark::Failed : Mark::Degraded;
    }
    return row;
}

VerdictRow storageRow(const whatif::Outcome &outcome)
{
    int least = -1;
    int of = 0;
    int touched = 0;
    QSet<QString> gone; // a host that is off needs no paths
    for (const whatif::HostOutcome &host : outcome.hosts) {
        if (host.state == whatif::HostState::Off || host.state == whatif::HostState::Fenced)
            gone.insert(host.name);
    }
    for (const whatif::LunOutcome &lun : outcome.luns) {
        if (gone.contains(lun.host))
            continue;
        touched += lun.paths < lun.of;
        if (least < 0 || lun.paths * qMax(of, 1) < least * qMax(lun.of, 1)) {
            least = lun.paths;
            of = lun.of;
        }
    }
    VerdictRow row{text(QT_TRANSLATE_NOOP("VerdictPanel", "Storage")),
                   text(QT_TRANSLATE_NOOP("VerdictPanel", "ok")),
                   {},
                   Mark::Ok};
    if (least < 0) {
        row.state.clear();
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "no LUN is drawn"));
        row.mark = Mark::Unknown;
    } else if (touched == 0) {
        row.detail =
            text(QT_TRANSLATE_NOOP("VerdictPanel", "all %1 paths of each LUN on every host"))
                .arg(of);
    } else {
        row.state = least > 0 ? text(QT_TRANSLATE_NOOP("VerdictPanel", "degraded"))
                              : text(QT_TRANSLATE_NOOP("VerdictPanel", "paths gone"));
        row.detail =
            text(QT_TRANSLATE_NOOP("VerdictPanel", "the worst LUN has %1 of %2 paths on a host"))
                .arg(least)
                .arg(of);
        row.mark = least > 0 ? Mark::Degraded : Mark::Failed;
    }
    return row;
}

VerdictRow vmRow(const whatif::Outcome &outcome)
{
    QStringList restarted;
    QStringList down;
    int running = 0;
    for (const whatif::VmOutcome &vm : outcome.vms) {
        if (vm.state == whatif::VmState::Running)
            ++running;
        else if (vm.state == whatif::VmState::Restarted)
            restarted.append(vm.name);
        else
            down.append(vm.name);
    }
    const auto listed = [](const QStringList &names) {
        return names.size() <= 6 ? names.join(u", "_s)
                                 : names.mid(0, 6).join(u", "_s) + u" +%1"_s.arg(names.size() - 6);
    };
    VerdictRow row{text(QT_TRANSLATE_NOOP("VerdictPanel", "VMs")),
                   text(QT_TRANSLATE_N_NOOP("VerdictPanel", "%n keep running"), running),
                   {},
                   Mark::Ok};
    if (!down.isEmpty()) {
        row.state = text(QT_TRANSLATE_N_NOOP("VerdictPanel", "%n down"), int(down.size()));
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "stay down: %1")).arg(listed(down));
        row.mark = Mark::Failed;
    } else if (!restarted.isEmpty()) {
        row.state = text(QT_TRANSLATE_N_NOOP("VerdictPanel", "%n restart"), int(restarted.size()));
        row.detail =
            text(QT_TRANSLATE_NOOP("VerdictPanel", "interrupted, then running elsewhere: %1"))
                .arg(listed(restarted));
        row.mark = Mark::Degraded;
    } else {
        row.detail = text(QT_TRANSLATE_NOOP("VerdictPanel", "none moves or restarts"));
    }
    return row;
}

Mark markOf(whatif::Service service)
{
    switch (service) {
    case whatif::Service::Kept:
        return Mark::Ok;
    case whatif::Service::Degraded:
        return Mark::Degraded;
    case whatif::Service::Lost:
        break;
    }
    return Mark::Failed;
}

QString serviceText(whatif::Service service)
{
    switch (service) {
    case whatif::Service::Kept:
        return text(QT_TRANSLATE_NOOP("VerdictPanel", "Service kept"));
    case whatif::Service::Degraded:
        return text(QT_TRANSLATE_NOOP("VerdictPanel", "Service degraded: VMs restart"));
    case whatif::Service::Lost:
        break;
    }
    return text(QT_TRANSLATE_NOOP("VerdictPanel", "Service lost"));
}

QLabel *label(const QString &words, const QFont &font, Role role)
{
    auto *result = new QLabel(words);
    result->setFont(font);
    result->setWordWrap(true);
    result->setTextFormat(Qt::PlainText);
    QPalette palette = result->palette();
    palette.setColor(QPalette::WindowText, theme::color(role));
    result->setPalette(palette);
    return result;
}

}

QList<VerdictRow> verdictRows(const whatif::Outcome &outcome, const whatif::Outcome &before)
{
    QList<VerdictRow> rows;
    for (qsizetype i = 0; i < outcome.rings.size(); ++i)
        rows.append(ringRow(outcome, i));
    rows.append(quorumRow(outcome));
    rows.append(fencingRow(outcome, before));
    rows.append(storageRow(outcome));
    rows.append(vmRow(outcome));
    return rows;
}

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_banner(new QWidget)
    , m_bannerMark(new StateMark(Mark::Ok))
    , m_bannerText(new QLabel)
    , m_area(new QScrollArea)
    , m_restoreButton(new QPushButton(tr("Restore all (Esc)")))
{
    setObjectName(u"verdictPanel"_s);
    m_title->setObjectName(u"verdictTitle"_s);
    m_title->setFont(theme::font(TextSize::Title, true));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_banner->setObjectName(u"verdictBanner"_s);
    m_banner->setAutoFillBackground(true);
    m_bannerText->setObjectName(u"verdictService"_s);
    m_bannerText->setFont(theme::font(TextSize::Large, true));
    m_bannerText->setWordWrap(true);
    auto *banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(12, 10, 12, 10);
    banner->setSpacing(10);
    banner->addWidget(m_bannerMark);
    banner->addWidget(m_bannerText, 1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_restoreButton->setObjectName(u"restoreButton"_s);
    m_restoreButton->setToolTip(tr("Nothing is failed any more"));
    connect(m_restoreButton, &QPushButton::clicked, this, &VerdictPanel::restoreRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_banner);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_restoreButton);
}

void VerdictPanel::setOutcome(const whatif::Outcome &outcome, const whatif::Outcome &before,
                              const QStringList &nextFaults)
{
    m_title->setText(
        outcome.failed.size() == 1
            ? tr("What if %1 fails?").arg(whatif::displayName(outcome.failed.first()))
            : tr("What if %n things fail together?", nullptr, int(outcome.failed.size())));
    m_title->setToolTip(outcome.failed.join(u'\n'));
    const Mark mark = markOf(outcome.service);
    m_bannerMark->setMark(mark);
    m_bannerText->setText(serviceText(outcome.service));
    QPalette palette = m_banner->palette();
    palette.setColor(QPalette::Window, theme::color(mark == Mark::Failed ? Role::FailedSurface
                                                                         : Role::AccentSurface));
    m_banner->setPalette(palette);
    palette = m_bannerText->palette();
    palette.setColor(QPalette::WindowText, theme::color(roleOf(mark)));
    m_bannerText->setPalette(palette);

    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(4);
    if (outcome.failed.size() > 1)
        addText(outcome.failed.join(u", "_s));
    for (const VerdictRow &row : verdictRows(outcome, before))
        addRow(row);
    if (!outcome.reasons.isEmpty()) {
        addHeading(tr("Why"));
        for (const whatif::Reason &reason : outcome.reasons.mid(0, 12))
            addText(whatif::sentenceOf(reason));
        if (outcome.reasons.size() > 12)
            addText(tr("… and %n more", nullptr, int(outcome.reasons.size() - 12)));
    }
    if (!outcome.reduced.isEmpty()) {
        addHeading(tr("Less redundant now"));
        addText(outcome.reduced.join(u", "_s));
    }
    if (outcome.service != whatif::Service::Lost) {
        addHeading(nextFaults.isEmpty()
                       ? tr("No single fault loses the service that did not before")
                       : tr("Now one fault from losing the service"));
        if (!nextFaults.isEmpty())
            addText(nextFaults.join(u", "_s));
    }
    m_rows->addStretch(1);
    m_area->setWidget(content); // takes the former content with it
}

void VerdictPanel::addRow(const VerdictRow &row)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new StateMark(row.mark), 0, Qt::AlignVCenter);
    line->addWidget(label(row.title, theme::font(TextSize::Normal, true), Role::Text), 1);
    QLabel *state = label(row.state, theme::font(TextSize::Normal, true), roleOf(row.mark));
    state->setWordWrap(false);
    line->addWidget(state);
    m_rows->addSpacing(6);
    m_rows->addLayout(line);
    m_rows->addWidget(label(row.detail, theme::font(TextSize::Small), Role::SecondaryText));
}

void VerdictPanel::addHeading(const QString &words)
{
    m_rows->addSpacing(14);
    m_rows->addWidget(label(words, theme::font(TextSize::Normal, true), Role::Text));
}

void VerdictPanel::addText(const QString &words)
{
    m_rows->addWidget(label(words, theme::font(TextSize::Small), Role::SecondaryText));
}

}
