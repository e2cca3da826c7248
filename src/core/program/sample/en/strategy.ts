import type { Department, Strategy } from '../../program.ts';

export const strategy: Strategy = {
	vision:
		'By 2030 a Tannberg heat pump keeps an old house as reliably warm as its boiler did, and it is running on the evening of the day the installer came. Whoever renovates in our four countries ends up with us, because their installer would put nothing else into their own cellar.',
	priorities: [
		{
			id: 'one-day',
			name: 'One-day installation',
			text: 'Installers are the bottleneck of our whole industry. Today two of them need 3.2 days for one of our pumps, and only 22 % of installations in existing homes are finished in a working day. By 2030 it is 80 %. We get there with a hydraulic module that leaves the factory assembled, tested and filled, and with a quote that our planning tool makes from twelve photos instead of two visits.'
		},
		{
			id: 'existing-homes',
			name: 'Existing homes first',
			text: 'The easy half of the market, new houses with underfloor heating, has become a price war. The other half still believes that a heat pump is not for them. We build for houses from before 1995 that keep their radiators: 70 °C flow temperature, propane as the refrigerant, and quiet enough for a terraced house. New buildings get what is in the catalogue. Existing homes bring 38 % of our revenue today and 65 % in 2030.'
		},
		{
			id: 'warm-again',
			name: 'Warm again by tomorrow',
			text: 'Nobody recommends a heating that failed at Christmas. From the fault report until the house is warm again our customers wait 41 hours in the median; we want 16. A pump reports itself before it fails, the service desk names the part from the data, the van leaves with that part on board, and the first visit solves the problem: in 85 of 100 cases instead of 62.'
		},
		{
			id: 'two-platforms',
			name: 'Two platforms instead of seven',
			text: 'Seven product platforms have grown over twenty years, each with its own boards, brackets and spare parts. Two are enough. That takes us from 900 purchased parts to 350 and from eleven weeks of delivery time to four, and it frees the engineers whom the other three priorities need.'
		}
	],
	indicators: [
		'80 % of installations in existing homes are finished within one working day (today 22 %)',
		'65 % of our revenue comes from existing homes (today 38 %)',
		'The median from fault report to a warm house is 16 hours (today 41)',
		'We deliver four weeks after the order (today eleven)',
		'Seven out of ten installers would put our pump into their own house (today four)'
	],
	nonGoals: [
		'We will not sell to home owners directly: the installer is our customer',
		'We will not build special versions for new-build developers, however large the order',
		'We will not make a smart-home platform of our own: our interfaces are open instead',
		'We will not enter a fifth country before 2029'
	]
};

/** 640 people. */
export const departments: Department[] = [
	{ id: 'development', name: 'Development', people: 96 },
	{ id: 'production', name: 'Production', people: 228 },
	{ id: 'sales', name: 'Sales and Installer Partners', people: 84 },
	{ id: 'service', name: 'Service and Spare Parts', people: 92 },
	{ id: 'supply', name: 'Purchasing and Logistics', people: 58 },
	{ id: 'finance', name: 'Finance and IT', people: 44 },
	{ id: 'people', name: 'People and Communication', people: 38 }
];
