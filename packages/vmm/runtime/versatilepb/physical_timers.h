/* The real PL190 and SP804 as a hypervisor uses them: a clock, a tick, and an alarm. DDI 0181E 3.3, DDI 0271D 3.3. */
#ifndef VMM_PHYSICAL_TIMERS_H
#define VMM_PHYSICAL_TIMERS_H

#include "../physical.h"

#define VICIRQSTATUS (VIC_BASE + 0x000)
#define VICINTSELECT (VIC_BASE + 0x00c)
#define VICINTENABLE (VIC_BASE + 0x010)
#define VICINTENCLEAR (VIC_BASE + 0x014)

#define CLOCK_LOAD (TIMER01_BASE + 0x00)
#define CLOCK_VALUE (TIMER01_BASE + 0x04)
#define CLOCK_CONTROL (TIMER01_BASE + 0x08)
#define TICK_LOAD (TIMER01_BASE + 0x20)
#define TICK_CONTROL (TIMER01_BASE + 0x28)
#define TICK_INTCLR (TIMER01_BASE + 0x2c)
#define ALARM_LOAD (TIMER23_BASE + 0x00)
#define ALARM_CONTROL (TIMER23_BASE + 0x08)
#define ALARM_INTCLR (TIMER23_BASE + 0x0c)

#define ENABLE 0x80u
#define PERIODIC 0x40u
#define INTERRUPT 0x20u
#define SIZE_32 0x02u
#define ONE_SHOT 0x01u

#endif
