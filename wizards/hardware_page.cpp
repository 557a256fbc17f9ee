#include "wizards/hardware_page.h"

#include "wizards/field_row.h"
#include "wizards/inputs.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

HardwarePage::HardwarePage(drafts::Hardware &hardware)
    : WizardPage(u"hardwarePage"_s, tr("Hardware"),
                 tr("By what this machine is told from all others. What is not known yet may be "
                    "left empty."))
    , m_hardware(hardware)
    , m_ports(new QTableWidget(0, 2))
    , m_systemDisk(lineEdit(u"systemDiskEdit"_s))
    , m_board(lineEdit(u"boardEdit"_s))
    , m_boardIp(lineEdit(u"boardIpEdit"_s))
{
    m_ports->setObjectName(u"portTable"_s);
    m_ports->setProperty("framed", true);
    m_ports->setHorizontalHeaderLabels({tr("Port"), tr("MAC or WWPN")});
    m_ports->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ports->horizontalHeader()->setStretchLastSection(true);
    m_ports->verticalHeader()->hide();
    m_ports->setShowGrid(false);
    m_ports->setTabKeyNavigation(false);
    m_ports->setFixedHeight(206);
    addField(u"ports"_s, tr("Ports"), m_ports,
             tr("F2 or typing edits a row. With its address a port is found whatever the system "
                "calls it."));
    addField(u"systemDisk"_s, tr("System disk"), m_systemDisk,
             tr("/dev/disk/by-id/…: what LVM may look at besides the LUNs."));
    addField(u"board"_s, tr("Management board"), m_board, tr("By which it is switched off."));
    addField(u"boardIp"_s, tr("Address of the board"), m_boardIp,
             tr("If the board has a name that DNS does not know."));
    connect(m_ports, &QTableWidget::cellChanged, this, [this](int row, int) {
        m_hardware.ports[m_ports->item(row, 0)->text()] = m_ports->item(row, 1)->text().trimmed();
        emit changed();
    });
    const auto follow = [this](QLineEdit *edit, QString drafts::Hardware::*field) {
        connect(edit, &QLineEdit::textEdited, this, [this, field](const QString &text) {
            m_hardware.*field = text;
            emit changed();
        });
    };
    follow(m_systemDisk, &drafts::Hardware::systemDisk);
    follow(m_board, &drafts::Hardware::board);
    follow(m_boardIp, &drafts::Hardware::boardIp);
}

void HardwarePage::enter()
{
    const QSignalBlocker quiet(m_ports);
    m_ports->setRowCount(int(m_hardware.ports.size()));
    int row = 0;
    for (auto port = m_hardware.ports.cbegin(); port != m_hardware.ports.cend(); ++port, ++row) {
        auto *name = new QTableWidgetItem(port.key());
        name->setFlags(Qt::ItemIsEnabled);
        m_ports->setItem(row, 0, name);
        m_ports->setItem(row, 1, new QTableWidgetItem(port.value()));
    }
    m_ports->setCurrentCell(0, 1);
    fill(m_systemDisk, m_hardware.systemDisk);
    fill(m_board, m_hardware.board);
    fill(m_boardIp, m_hardware.boardIp);
}

}
