"""The Earth as the orbit sees it: WGS 84, and the first term of its flattening."""

MU_M3_PER_S2 = 3.986004418e14
EARTH_RADIUS_M = 6_378_137.0
FLATTENING = 1.0 / 298.257223563
J2 = 1.08262668e-3
EARTH_RATE_RAD_PER_S = 7.292115e-5

# Julian date of 1965-03-18 00:00 UTC, the zero of every clock in the program.
JULIAN_DATE_OF_DAY_ONE = 2_438_837.5
JULIAN_DATE_OF_2000 = 2_451_545.0
DAYS_PER_CENTURY = 36_525.0

LAUNCH_UTC_S = 25_200.0
EPOCH_MISSION_S = 526.0
